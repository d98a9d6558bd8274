package dev.adjoint.check;

import dev.adjoint.check.method.Fit;
import dev.adjoint.check.method.Input;
import dev.adjoint.check.method.Target;
import dev.adjoint.check.values.Access;
import dev.adjoint.check.values.Copies;
import dev.adjoint.check.values.Layout;
import dev.adjoint.check.values.Recomposition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where a method is checked: makes arguments with given numbers in place of the inputs. */
final class Point {
  private final Access access;
  private final Target target;
  private final Supplier<Object[]> source;
  private final Map<Input, Object> fields = new LinkedHashMap<>();
  private final Layout layout;
  private final double[] numbers;

  Point(Access access, Target target, Supplier<Object[]> source) {
    this.access = access;
    this.target = target;
    this.source = source;
    Object[] arguments = fresh();
    Object[] values = inputs(arguments);
    List<String> names = target.inputs().stream().map(Input::name).toList();
    List<Class<?>> types = types();
    layout = Layout.of(access, names, types, values);
    numbers = layout.read(values);
    for (Input input : target.inputs()) {
      if (isMutable(input, arguments)) {
        fields.put(input, value(input, arguments));
      }
    }
  }

  private List<Class<?>> types() {
    List<Class<?>> types = new java.util.ArrayList<>();
    target.inputs().forEach(input -> types.add(input.type()));
    return types;
  }

  Layout layout() {
    return layout;
  }

  /** The layout of the inputs as a call has left them. */
  Layout layoutOf(Object[] arguments) {
    List<String> names = target.inputs().stream().map(i -> i.name() + " after it").toList();
    return Layout.of(access, names, types(), inputs(arguments));
  }

  double[] numbers() {
    return numbers.clone();
  }

  private Object[] fresh() {
    Object[] arguments = source.get().clone();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = Fit.converted(target.types().get(i), arguments[i]);
    }
    return arguments;
  }

  /** New arguments with these numbers. */
  Object[] at(double[] x) {
    Object[] arguments = fresh();
    Object[] values = Copies.of(access, inputs(arguments));
    layout.write(values, x);
    for (int k = 0; k < values.length; k++) {
      put(target.inputs().get(k), arguments, values[k]);
    }
    return arguments;
  }

  /** The values of the inputs in the arguments. */
  Object[] inputs(Object[] arguments) {
    return target.inputs().stream().map(input -> value(input, arguments)).toArray();
  }

  private static boolean isMutable(Input input, Object[] arguments) {
    return input.field() != null && !(arguments[input.parameter()] instanceof Record);
  }

  private Object value(Input input, Object[] arguments) {
    Object argument = arguments[input.parameter()];
    if (input.field() == null) {
      return argument;
    }
    return argument instanceof Record
        ? access.component(argument, input.field().getName())
        : access.get(input.field(), argument);
  }

  private void put(Input input, Object[] arguments, Object value) {
    int p = input.parameter();
    if (input.field() == null) {
      arguments[p] = value;
    } else if (arguments[p] instanceof Record) {
      arguments[p] = Recomposition.with(access, arguments[p], input.field().getName(), value);
    } else {
      access.set(input.field(), arguments[p], value);
    }
  }

  /** Gives an object that was passed its own fields back. */
  void restore() {
    Object[] arguments = fresh();
    fields.forEach((input, value) -> put(input, arguments, value));
  }
}
