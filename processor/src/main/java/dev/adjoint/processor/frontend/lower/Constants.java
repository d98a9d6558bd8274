package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;

/** Constants and their conversion, exactly as a Java cast. */
final class Constants {
  private Constants() {}

  /** Returns a boxed primitive or a string as a constant of the type. */
  static Constant of(IrType type, Object value) {
    if (!(type instanceof Scalar scalar) || value instanceof Boolean) {
      return new Constant(type, value);
    }
    Number number = value instanceof Character c ? Integer.valueOf(c) : (Number) value;
    return switch (scalar) {
      case DOUBLE -> new Constant(type, number.doubleValue());
      case FLOAT -> new Constant(type, number.floatValue());
      case LONG -> new Constant(type, number.longValue());
      case INT -> new Constant(type, number.intValue());
      case SHORT -> new Constant(type, number.shortValue());
      case BYTE -> new Constant(type, number.byteValue());
      case CHAR -> new Constant(type, (char) number.intValue());
      case BOOLEAN -> throw new IllegalArgumentException(value + " as a boolean");
    };
  }
}
