package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The adjoint accumulated so far for each primal value, while the reverse sweep is built. No entry
 * is a symbolic zero: nothing that uses the value has been reversed yet, and nothing is emitted for
 * it. Nested blocks have nested bars; what they add to the adjoint of an outer value is handed out
 * when the block is done.
 */
class Bars {
  private final Bars outer;
  private final Map<Value, Operand> own = new HashMap<>();

  Bars(Bars outer) {
    this.outer = outer;
  }

  /** The adjoint so far; {@code null} for zero. */
  Operand get(Value value) {
    Operand bar = own.get(value);
    return bar != null || outer == null ? bar : fromOutside(outer, value);
  }

  /** What a nested block sees of an outer value's adjoint. */
  protected Operand fromOutside(Bars outside, Value value) {
    return outside.get(value);
  }

  /** Removes and returns the adjoint of a value whose definition is reversed now. */
  Operand take(Value value) {
    return own.remove(value);
  }

  void set(Value value, Operand bar) {
    own.put(value, bar);
  }

  /** The values, bound outside, to whose adjoints this block has added. */
  List<Value> touched() {
    return own.keySet().stream().sorted(Comparator.comparingInt(Value::id)).toList();
  }

  /** Adds a contribution, one summand of (5.145). */
  void add(Operand to, Operand amount, boolean subtract, BlockBuilder out, Origin origin) {
    if (!(to instanceof Value value) || amount == null) {
      return;
    }
    Operand before = get(value);
    if (before == null) {
      set(
          value,
          subtract ? out.let(new Operation.Unary(UnaryOperator.NEGATE, amount), origin) : amount);
    } else {
      BinaryOperator operator = subtract ? BinaryOperator.SUBTRACT : BinaryOperator.ADD;
      set(value, out.let(new Operation.Binary(operator, before, amount), origin));
    }
  }
}
