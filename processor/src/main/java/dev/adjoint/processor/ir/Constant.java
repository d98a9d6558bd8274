package dev.adjoint.processor.ir;

/**
 * A compile-time constant.
 *
 * @param type its type
 * @param value the boxed primitive of exactly that type, a {@link String}, or {@code null} for the
 *     null reference
 */
public record Constant(IrType type, Object value) implements Operand {
  /** The boolean {@code true}. */
  public static final Constant TRUE = new Constant(Scalar.BOOLEAN, true);

  /** The boolean {@code false}. */
  public static final Constant FALSE = new Constant(Scalar.BOOLEAN, false);

  /** Returns the {@code int} constant. */
  public static Constant of(int value) {
    return new Constant(Scalar.INT, value);
  }

  /** Returns the {@code double} constant. */
  public static Constant of(double value) {
    return new Constant(Scalar.DOUBLE, value);
  }

  /** Returns {@code value} as a constant of the floating or integral type {@code type}. */
  public static Constant of(IrType type, double value) {
    if (!(type instanceof Scalar scalar)) {
      throw new IllegalArgumentException("no number of type " + type);
    }
    return switch (scalar) {
      case DOUBLE -> new Constant(scalar, value);
      case FLOAT -> new Constant(scalar, (float) value);
      case LONG -> new Constant(scalar, (long) value);
      case INT -> new Constant(scalar, (int) value);
      case SHORT -> new Constant(scalar, (short) value);
      case BYTE -> new Constant(scalar, (byte) value);
      case CHAR -> new Constant(scalar, (char) value);
      case BOOLEAN -> throw new IllegalArgumentException("no number of type boolean");
    };
  }

  /** Returns the default of the type: zero, {@code false} or {@code null}. */
  public static Constant defaultOf(IrType type) {
    if (type == Scalar.BOOLEAN) {
      return FALSE;
    }
    return type instanceof Scalar ? of(type, 0) : new Constant(type, null);
  }

  /** Whether this is the number {@code number}; zeros of either sign are told apart. */
  public boolean is(double number) {
    return value instanceof Number n && Double.valueOf(n.doubleValue()).equals(number);
  }

  @Override
  public String toString() {
    if (value instanceof String) {
      return "\"" + value + "\"";
    }
    if (value instanceof Character c) {
      return "char " + (int) c;
    }
    return type + " " + value;
  }
}
