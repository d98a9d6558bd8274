package dev.adjoint.processor.kinks;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An expression of the page in one type, with its companions. */
final class KinkMethod {
  private final Kink kink;
  private final Class<?> type;
  private final Map<String, Class<?>> classes;

  KinkMethod(Kink kink, Class<?> type, Map<String, Class<?>> classes) {
    this.kink = kink;
    this.type = type;
    this.classes = classes;
  }

  /** The expression's value. */
  double value(List<Double> at) {
    return (double) number(call("", "", boxed(at)));
  }

  /** The value and gradient of {@code CAdjoint.f}. */
  List<Double> gradient(List<Double> at) {
    return components(call("Adjoint", "", boxed(at)));
  }

  /** What {@code CAdjoint.fVjp} leaves in buffers that hold {@code before}. */
  List<Double> pullback(List<Double> at, double seed, double before) {
    List<Object> arguments = boxed(at);
    arguments.add(seed);
    List<Object> buffers = new ArrayList<>();
    for (int i = 0; i < kink.active().size(); i++) {
      Object buffer = Array.newInstance(type, 1);
      Array.set(buffer, 0, box(before));
      buffers.add(buffer);
    }
    arguments.addAll(buffers);
    call("Adjoint", "Vjp", arguments);
    return buffers.stream().map(buffer -> number(Array.get(buffer, 0))).toList();
  }

  /** The value and tangent of {@code CTangent.f}. */
  List<Double> tangent(List<Double> at, List<Double> direction) {
    List<Object> arguments = boxed(at);
    arguments.addAll(boxed(direction));
    return components(call("Tangent", "", arguments));
  }

  /** The upper triangle of the Hessian, row by row. */
  List<Double> hessian(List<Double> at) {
    Object result = call("Hessian", "", boxed(at));
    double[][] matrix = (double[][]) component(result, "hessian");
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i; j < matrix.length; j++) {
        numbers.add(matrix[i][j]);
      }
    }
    return numbers;
  }

  private List<Object> boxed(List<Double> numbers) {
    List<Object> boxed = new ArrayList<>();
    numbers.forEach(number -> boxed.add(box(number)));
    return boxed;
  }

  private Object box(double number) {
    return type == float.class ? (Object) (float) number : (Object) number;
  }

  private static Double number(Object boxed) {
    return ((Number) boxed).doubleValue();
  }

  private Object call(String companion, String suffix, List<Object> arguments) {
    String name = kink.method(type) + suffix;
    Method method =
        Stream.of(classes.get(companion).getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + companion + "." + name));
    method.setAccessible(true);
    try {
      return method.invoke(null, arguments.toArray());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(kink.expression(), e);
    }
  }

  private static List<Double> components(Object record) {
    List<Double> numbers = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      numbers.add(number(component(record, component.getName())));
    }
    return numbers;
  }

  private static Object component(Object record, String name) {
    try {
      Method accessor = record.getClass().getDeclaredMethod(name);
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
