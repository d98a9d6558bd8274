package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Value;

/** Proposes names for intermediates that have to be stored, after what computes them. */
final class StorageNames {
  private StorageNames() {}

  /** A name; the operation is null for what a structure yields. */
  static String of(Operation operation) {
    if (operation instanceof Operation.Apply apply) {
      return apply.function().name();
    }
    if (operation instanceof Operation.Binary binary) {
      return switch (binary.operator()) {
        case ADD -> "sum";
        case SUBTRACT -> "difference";
        case MULTIPLY -> "product";
        case DIVIDE -> "quotient";
        case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> "taken";
        default -> "t";
      };
    }
    if (operation instanceof Operation.Load load) {
      return load.array() instanceof Value array && array.isNamed() ? array.name() : "element";
    }
    return "t";
  }
}
