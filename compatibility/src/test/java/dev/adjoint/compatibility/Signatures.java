package dev.adjoint.compatibility;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what clients of a class can compile and link against, a line for each member. */
final class Signatures {
  private Signatures() {}

  /** The type and its visible members; empty if the type itself cannot be seen. */
  static List<String> of(Class<?> type) throws ReflectiveOperationException {
    if (!isVisible(type)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field, field.isSynthetic())) {
        lines.add(annotations(field) + field.toGenericString() + constant(field));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor, constructor.isSynthetic())) {
        lines.add(annotations(constructor) + constructor.toGenericString());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method, method.isSynthetic())) {
        lines.add(annotations(method) + method.toGenericString() + defaultOf(method));
      }
    }
    List<String> all = new ArrayList<>();
    all.add(header(type));
    lines.stream().sorted().forEach(line -> all.add("  " + line));
    return all;
  }

  private static boolean isVisible(Class<?> type) {
    boolean open =
        Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
    return open
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
  }

  private static boolean isVisible(Member member, boolean synthetic) {
    int modifiers = member.getModifiers();
    return !synthetic && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
  }

  private static String header(Class<?> type) {
    StringBuilder header = new StringBuilder();
    for (Annotation annotation : type.getDeclaredAnnotations()) {
      header.append(annotation).append(' ');
    }
    header.append(type.toGenericString());
    Type parent = type.getGenericSuperclass();
    if (parent != null && parent != Object.class) {
      header.append(" extends ").append(parent.getTypeName());
    }
    header.append(names(" implements ", type.getGenericInterfaces()));
    if (type.isSealed()) {
      header.append(names(" permits ", type.getPermittedSubclasses()));
    }
    if (type.isRecord()) {
      header.append(
          Arrays.stream(type.getRecordComponents())
              .map(each -> each.getGenericType().getTypeName() + " " + each.getName())
              .collect(Collectors.joining(", ", " components (", ")")));
    }
    return header.toString();
  }

  private static String names(String intro, Type[] types) {
    return types.length == 0
        ? ""
        : Stream.of(types).map(Type::getTypeName).collect(Collectors.joining(", ", intro, ""));
  }

  private static String annotations(AccessibleObject member) {
    return member.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
  }

  /** Constants are copied into clients. */
  private static String constant(Field field) throws IllegalAccessException {
    int modifiers = field.getModifiers();
    boolean copied =
        Modifier.isPublic(modifiers)
            && Modifier.isStatic(modifiers)
            && Modifier.isFinal(modifiers)
            && (field.getType().isPrimitive() || field.getType() == String.class);
    return copied ? " = " + field.get(null) : "";
  }

  private static String defaultOf(Method method) {
    Object value = method.getDefaultValue();
    if (value == null) {
      return "";
    }
    return " default "
        + (value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value));
  }
}
