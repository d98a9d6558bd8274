package dev.adjoint.processor.oracle;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.hipparchus.analysis.differentiation.Gradient;

/** What leaves the method: library calls, exceptions that are created, and static fields. */
final class Calls {
  private static final Set<String> MATH = Set.of("java.lang.Math", "java.lang.StrictMath");

  private final AttributedSources sources;
  private final ClassLoader loader;
  private final Map<Object, Object> constants = new IdentityHashMap<>();

  Calls(AttributedSources sources, ClassLoader loader) {
    this.sources = sources;
    this.loader = loader;
  }

  Object field(VariableElement field) {
    if (field.getConstantValue() != null) {
      return field.getConstantValue();
    }
    try {
      Class<?> owner = load(field.getEnclosingElement());
      Field reflected = owner.getDeclaredField(field.getSimpleName().toString());
      reflected.setAccessible(true);
      Object value = reflected.get(null);
      boolean isArray = value != null && value.getClass().isArray();
      return isArray
          ? constants.computeIfAbsent(value, array -> new Conversion().toInterpreter(array))
          : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<?> load(Element type) throws ClassNotFoundException {
    return Class.forName(sources.binaryName(type), true, loader);
  }

  Object invoke(ExecutableElement method, Object receiver, Object[] arguments) {
    String owner = method.getEnclosingElement().toString();
    String name = method.getSimpleName().toString();
    if (receiver instanceof Cells && name.equals("clone")) {
      return ((Cells) receiver).copy();
    }
    if (owner.equals("java.lang.System") && name.equals("arraycopy")) {
      arraycopy(arguments);
      return null;
    }
    if (owner.equals("java.util.Arrays") && name.equals("fill")) {
      fill(arguments);
      return null;
    }
    if (owner.equals("java.util.Arrays") && name.equals("sort") && arguments.length == 1) {
      Arrays.sort(((Cells) arguments[0]).elements);
      return null;
    }
    if (owner.equals("java.util.Arrays") && name.startsWith("copyOf")) {
      return copyOf(arguments);
    }
    Object value = reflect(method, receiver, arguments);
    return hasActive(arguments) ? differentiate(owner, method, value, arguments) : value;
  }

  private static Object differentiate(
      String owner, ExecutableElement method, Object value, Object[] arguments) {
    String name = method.getSimpleName().toString();
    TypeKind result = method.getReturnType().getKind();
    boolean floating = result == TypeKind.DOUBLE || result == TypeKind.FLOAT;
    if (!floating || ActiveFunctions.isPassive(name)) {
      return value;
    }
    if (!MATH.contains(owner)) {
      throw new UnsupportedOperationException("active argument of " + method);
    }
    return ActiveFunctions.apply(name, value, arguments);
  }

  private static boolean hasActive(Object[] arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Gradient) {
        return true;
      }
    }
    return false;
  }

  private Object reflect(ExecutableElement method, Object receiver, Object[] arguments) {
    try {
      Method reflected =
          load(method.getEnclosingElement())
              .getMethod(method.getSimpleName().toString(), parameterTypes(method));
      return reflected.invoke(receiver, passive(method, arguments));
    } catch (InvocationTargetException e) {
      throw sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Object create(ExecutableElement constructor, Object[] arguments) {
    try {
      Constructor<?> reflected =
          load(constructor.getEnclosingElement()).getConstructor(parameterTypes(constructor));
      return reflected.newInstance(passive(constructor, arguments));
    } catch (InvocationTargetException e) {
      throw sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object[] passive(ExecutableElement callee, Object[] arguments) {
    Object[] result = arguments.clone();
    for (int i = 0; i < result.length; i++) {
      if (result[i] instanceof Gradient gradient) {
        TypeKind kind = callee.getParameters().get(i).asType().getKind();
        result[i] =
            kind == TypeKind.FLOAT
                ? (Object) (float) gradient.getValue()
                : (Object) gradient.getValue();
      }
    }
    return result;
  }

  private static Class<?>[] parameterTypes(ExecutableElement callee) throws ClassNotFoundException {
    List<? extends VariableElement> parameters = callee.getParameters();
    Class<?>[] types = new Class<?>[parameters.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = typeOf(parameters.get(i).asType());
    }
    return types;
  }

  private static Class<?> typeOf(TypeMirror type) throws ClassNotFoundException {
    switch (type.getKind()) {
      case BOOLEAN:
        return boolean.class;
      case CHAR:
        return char.class;
      case BYTE:
        return byte.class;
      case SHORT:
        return short.class;
      case INT:
        return int.class;
      case LONG:
        return long.class;
      case FLOAT:
        return float.class;
      case DOUBLE:
        return double.class;
      default:
        return Class.forName(type.toString());
    }
  }

  private static void arraycopy(Object[] arguments) {
    Cells from = (Cells) arguments[0];
    Cells to = (Cells) arguments[2];
    System.arraycopy(
        from.elements,
        (Integer) arguments[1],
        to.elements,
        (Integer) arguments[3],
        (Integer) arguments[4]);
  }

  private static Cells copyOf(Object[] arguments) {
    Cells cells = (Cells) arguments[0];
    Object[] elements =
        arguments.length == 2
            ? Arrays.copyOf(cells.elements, (Integer) arguments[1])
            : Arrays.copyOfRange(cells.elements, (Integer) arguments[1], (Integer) arguments[2]);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = elements[i] == null ? Primitives.zero(cells.kind) : elements[i];
    }
    return new Cells(cells.kind, elements);
  }

  private static void fill(Object[] arguments) {
    Cells cells = (Cells) arguments[0];
    boolean ranged = arguments.length == 4;
    int from = ranged ? (Integer) arguments[1] : 0;
    int to = ranged ? (Integer) arguments[2] : cells.elements.length;
    Object value = Primitives.convert(arguments[arguments.length - 1], cells.kind);
    java.util.Arrays.fill(cells.elements, from, to, value);
  }

  /** Lets a checked exception of the interpreted method pass as it is. */
  static RuntimeException sneak(Throwable thrown) {
    return Calls.<RuntimeException>cast(thrown);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException cast(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
