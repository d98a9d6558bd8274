package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The adjoints within a loop body that is being reversed. The adjoint of a value from outside the
 * loop is a sum over iterations: the reverse loop carries it as an accumulator, made at its first
 * use.
 */
final class LoopBars extends Bars {
  private final Set<Value> inside;
  private final ValueSupply supply;
  private final Map<Value, Value> accumulators = new HashMap<>();

  LoopBars(Bars outer, Set<Value> inside, ValueSupply supply) {
    super(outer);
    this.inside = inside;
    this.supply = supply;
  }

  @Override
  protected Operand fromOutside(Bars outside, Value value) {
    if (inside.contains(value)) {
      return null;
    }
    Value accumulator = accumulators.get(value);
    if (accumulator == null) {
      accumulator = supply.named(value.type(), value.isNamed() ? value.name() + "Bar" : "");
      accumulators.put(value, accumulator);
      set(value, accumulator);
    }
    return accumulator;
  }

  /** The carried parameter that accumulates the adjoint of an outer value. */
  Value accumulator(Value value) {
    return accumulators.get(value);
  }
}
