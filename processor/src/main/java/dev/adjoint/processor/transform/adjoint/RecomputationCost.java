package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import java.util.Set;

/**
 * What computing an operation again costs, in units of an addition. Storing a value and fetching it
 * back moves sixteen bytes through the cache, which is worth about {@link #BUDGET} of them.
 */
final class RecomputationCost {
  /** The largest cost at which a value is computed again rather than stored. */
  static final int BUDGET = 9;

  /** The cost of a division. */
  static final int DIVISION = 5;

  /** The cost of what cannot or must not be computed again. */
  static final int NEVER = 1_000_000;

  private static final Set<String> CHEAP_FUNCTIONS =
      Set.of(
          "abs",
          "max",
          "min",
          "signum",
          "copySign",
          "fma",
          "toRadians",
          "toDegrees",
          "floor",
          "ceil",
          "rint",
          "round",
          "clamp");

  private RecomputationCost() {}

  /** The cost of one operation, its operands given and, for a load, the element still there. */
  static int of(Operation operation) {
    if (Purity.hasEffect(operation)
        || Purity.allocates(operation)
        || operation instanceof Operation.Concatenate) {
      return NEVER;
    }
    if (operation instanceof Operation.StaticRead
        || operation instanceof Operation.FieldRead field && !field.isFinal()) {
      return operation.type() instanceof ArrayType ? 1 : NEVER;
    }
    if (operation instanceof Operation.Binary binary) {
      return ofBinary(binary);
    }
    if (operation instanceof Operation.Apply apply) {
      String name = apply.function().name();
      return CHEAP_FUNCTIONS.contains(name) ? 2 : name.equals("sqrt") ? 6 : 40;
    }
    return operation instanceof Operation.Invoke ? 4 : 1;
  }

  private static int ofBinary(Operation.Binary binary) {
    boolean divides =
        binary.operator() == BinaryOperator.DIVIDE || binary.operator() == BinaryOperator.REMAINDER;
    if (!divides) {
      return 1;
    }
    boolean remainder =
        binary.operator() == BinaryOperator.REMAINDER
            && binary.type() instanceof Scalar type
            && type.isFloating();
    return remainder ? 20 : DIVISION;
  }
}
