package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.function.Function;

/**
 * A number that a loop keeps from the iteration that was chosen last.
 *
 * @param parameter what the loop carries
 * @param initial what it is before any iteration was chosen
 * @param result what it is after the loop
 * @param value what it is of an alternative; {@code null} for what it was before
 */
record Noted(
    Value parameter, Constant initial, Value result, Function<Choice.Taken, Operand> value) {
  Operand valueOf(Choice.Taken taken) {
    Operand operand = value.apply(taken);
    return operand == null ? parameter : operand;
  }

  Carried carried() {
    return new Carried(parameter, initial);
  }
}
