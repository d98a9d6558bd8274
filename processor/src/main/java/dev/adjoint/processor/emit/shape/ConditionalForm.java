package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.Set;

/** How a conditional with one result reads as an expression, if it does. */
enum ConditionalForm {
  AND,
  OR,
  COMPUTED;

  /** Finds the form for what the two blocks yield. */
  static ConditionalForm of(Operand whenTrue, Operand whenFalse) {
    if (whenFalse.equals(Constant.FALSE)) {
      return AND;
    }
    return whenTrue.equals(Constant.TRUE) ? OR : COMPUTED;
  }

  /**
   * Whether a conditional is best written as an expression: always where its result is written
   * inline; but what assigns to a variable of the user on one of two paths stays a statement.
   */
  static boolean isExpression(
      Value result, boolean inline, Operand whenTrue, Operand whenFalse, Set<Value> inlined) {
    if (inline || of(whenTrue, whenFalse) != COMPUTED) {
      return true;
    }
    return !result.isNamed()
        || isOther(result, whenTrue, inlined) && isOther(result, whenFalse, inlined);
  }

  private static boolean isOther(Value result, Operand arm, Set<Value> inlined) {
    return !(arm instanceof Value value)
        || !inlined.contains(value) && !value.name().equals(result.name());
  }
}
