package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;

/** Numeric promotion (JLS 5.6). */
final class Promotion {
  private Promotion() {}

  /** The type that an operand is promoted to by itself: {@code int} at the least. */
  static Scalar unary(IrType type) {
    Scalar scalar = (Scalar) type;
    return switch (scalar) {
      case BYTE, SHORT, CHAR -> Scalar.INT;
      default -> scalar;
    };
  }

  /** The type that two operands are promoted to together; {@code boolean} stays. */
  static Scalar binary(IrType left, IrType right) {
    Scalar one = unary(left);
    Scalar other = unary(right);
    return one.compareTo(other) >= 0 ? one : other;
  }
}
