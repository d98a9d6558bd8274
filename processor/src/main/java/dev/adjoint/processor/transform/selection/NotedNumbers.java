package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a loop keeps from the iteration that was chosen last: most often only its counter. */
final class NotedNumbers {
  private final SelectionContext context;
  private final Loop loop;
  private final String name;
  private final List<Noted> all = new ArrayList<>();
  private final Map<Value, Value> results = new HashMap<>();
  private final Value mark;
  private final Value which;

  /**
   * Decides what is kept.
   *
   * @param selected the number that is chosen
   * @param alternatives what it is chosen from
   */
  NotedNumbers(
      SelectionContext context,
      Loop loop,
      Value selected,
      Map<Choice.Taken, Alternative> alternatives) {
    this.context = context;
    this.loop = loop;
    this.name = selected.isNamed() ? selected.name() : "chosen";
    this.mark = counter();
    this.which =
        alternatives.size() > 1
            ? note("Choice", Constant.of(0), taken -> Constant.of(taken.number()))
            : null;
    for (Alternative alternative : alternatives.values()) {
      for (Value value : alternative.captured()) {
        if (!results.containsKey(value)) {
          capture(value, alternatives);
        }
      }
    }
  }

  /** All that is kept. */
  List<Noted> all() {
    return all;
  }

  /** A counter that is negative, or a boolean that is false, if no iteration was chosen. */
  Value mark() {
    return mark;
  }

  /** The number of the alternative; {@code null} if there is one only. */
  Value which() {
    return which;
  }

  /** What stands, after the loop, for values of the iteration that was chosen. */
  Map<Value, Value> results() {
    return results;
  }

  private Value counter() {
    if (!(loop instanceof For counted)) {
      return note("Chosen", Constant.FALSE, taken -> Constant.TRUE);
    }
    boolean natural = isNatural(counted);
    Value flag = natural ? null : note("Chosen", Constant.FALSE, taken -> Constant.TRUE);
    Constant none = Constant.of(counted.index().type(), natural ? -1 : 0);
    Value index = note("Index", none, taken -> counted.index());
    results.put(counted.index(), index);
    context.indices().put(index, counted);
    return natural ? index : flag;
  }

  /** Whether the counter is never negative. */
  private static boolean isNatural(For loop) {
    Operand lowest = loop.step() > 0 ? loop.from() : loop.to();
    long least = loop.test() == BinaryOperator.GREATER ? -1 : 0;
    return lowest instanceof Constant constant && ((Number) constant.value()).longValue() >= least;
  }

  private void capture(Value value, Map<Choice.Taken, Alternative> alternatives) {
    Set<Value> inside = BoundValues.of(loop);
    Value result =
        note(
            value.isNamed() ? value.name() : "part",
            Constant.defaultOf(value.type()),
            taken -> alternatives.get(taken).captured().contains(value) ? value : null);
    results.put(value, result);
    For counted = context.indices().get(value);
    if (counted != null && !inside.contains(counted.from()) && !inside.contains(counted.to())) {
      context.indices().put(result, counted);
    }
  }

  private Value note(String suffix, Constant initial, Function<Choice.Taken, Operand> value) {
    Scalar type = (Scalar) initial.type();
    String called =
        suffix.startsWith(name)
            ? suffix
            : name + Character.toUpperCase(suffix.charAt(0)) + suffix.substring(1);
    Value parameter = context.supply().named(type, called);
    Value result = context.supply().like(parameter);
    all.add(new Noted(parameter, initial, result, value));
    return result;
  }
}
