package dev.adjoint.processor.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One run of the interpreter with each entry of the inputs replaced by an active number. */
final class ActiveRun {
  private final Problem problem;
  private final AttributedMethod method;
  private final TreeInterpreter interpreter;
  private final Conversion conversion;
  private final Object[] converted;

  private ActiveRun(
      Problem problem, AttributedMethod method, TreeInterpreter interpreter, Object[] arguments) {
    this.problem = problem;
    this.method = method;
    this.interpreter = interpreter;
    this.conversion = interpreter.conversion();
    this.converted = new Object[arguments.length];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = conversion.toInterpreter(arguments[i]);
    }
  }

  static ActiveRun of(
      Problem problem, AttributedMethod method, TreeInterpreter interpreter, Object[] arguments) {
    return new ActiveRun(problem, method, interpreter, arguments);
  }

  /** The numbers of the outputs; each input is made of its index and its value. */
  List<Object> run(BiFunction<Integer, Double, Object> variable) {
    int[] next = {0};
    Set<Object> seen = newIdentitySet();
    for (Input input : problem.active()) {
      Object active =
          map(
              input.inside(converted),
              seen,
              x -> variable.apply(next[0]++, Primitives.doubleValue(x)));
      input.setInside(converted, active);
    }
    Object value = interpreter.call(method, conversion, converted);
    List<Object> outputs = new ArrayList<>();
    map(value, newIdentitySet(), x -> collect(x, outputs));
    Set<Object> counted = newIdentitySet();
    for (Input input : problem.active()) {
      arrays(input.inside(converted))
          .forEach(array -> map(array, counted, x -> collect(x, outputs)));
    }
    return outputs;
  }

  private static Set<Object> newIdentitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Object collect(Object number, List<Object> into) {
    into.add(number);
    return number;
  }

  private static Object map(Object value, Set<Object> seen, UnaryOperator<Object> change) {
    if (value instanceof Cells cells) {
      int length = Numbers.in(cells.component) && seen.add(cells) ? cells.elements.length : 0;
      for (int i = 0; i < length; i++) {
        cells.elements[i] = map(cells.elements[i], seen, change);
      }
      return cells;
    }
    if (value instanceof Instance instance) {
      Instance copy = instance.copy();
      Numbers.parts(instance.type)
          .forEach(p -> copy.fields.computeIfPresent(p.getName(), (n, x) -> map(x, seen, change)));
      return copy;
    }
    boolean floating =
        value instanceof Double || value instanceof Float || ActiveNumbers.isActive(value);
    return floating ? change.apply(value) : value;
  }

  private static List<Object> arrays(Object value) {
    List<Object> arrays = new ArrayList<>();
    if (value instanceof Cells) {
      arrays.add(value);
    } else if (value instanceof Instance instance) {
      Numbers.parts(instance.type)
          .forEach(part -> arrays.addAll(arrays(instance.fields.get(part.getName()))));
    }
    return arrays;
  }
}
