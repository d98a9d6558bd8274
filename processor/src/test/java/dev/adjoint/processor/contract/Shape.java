package dev.adjoint.processor.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class as others see it: a line for each method and record that is not private, sorted. */
final class Shape {
  private Shape() {}

  static List<String> of(Class<?> companion) {
    List<String> lines = new ArrayList<>();
    lines.add(visible(companion.getModifiers()) + "class " + companion.getName());
    Stream<String> records = Arrays.stream(companion.getDeclaredClasses()).map(Shape::record);
    Stream<String> methods =
        Arrays.stream(companion.getDeclaredMethods())
            .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
            .map(Shape::method);
    Stream.concat(methods, records).sorted().forEach(lines::add);
    return lines;
  }

  private static String record(Class<?> type) {
    return visible(type.getModifiers())
        + "record "
        + type.getSimpleName()
        + Arrays.stream(type.getRecordComponents())
            .map(Shape::component)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String component(RecordComponent component) {
    return component.getType().getSimpleName() + " " + component.getName();
  }

  private static String method(Method method) {
    String parameters =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
    String thrown =
        Arrays.stream(method.getExceptionTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    return visible(method.getModifiers())
        + method.getReturnType().getSimpleName()
        + " "
        + method.getName()
        + (method.isVarArgs() ? parameters.replace("[])", "...)") : parameters)
        + (thrown.isEmpty() ? "" : " throws " + thrown);
  }

  private static String visible(int modifiers) {
    int shown = modifiers & (Modifier.PUBLIC | Modifier.PROTECTED);
    return shown == 0 ? "" : Modifier.toString(shown) + " ";
  }
}
