package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Rebuilder;
import dev.adjoint.processor.ir.Value;
import java.util.Map;

/** Gives values the names that they turned out to deserve. */
final class Renaming extends Rebuilder {
  private final Map<Value, Value> names;

  Renaming(Map<Value, Value> names) {
    this.names = names;
  }

  @Override
  public Operand operand(Operand operand) {
    return operand instanceof Value value ? names.getOrDefault(value, value) : operand;
  }

  @Override
  protected Value bind(Value value) {
    return names.getOrDefault(value, value);
  }
}
