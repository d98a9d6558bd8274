package dev.adjoint.processor.ir;

/** The type of a value. */
public sealed interface IrType permits Scalar, ArrayType, RecordType, OpaqueType, StackType {

  /** Whether a derivative with respect to a value of this type exists: floating point inside. */
  default boolean isDifferentiable() {
    return innermost() instanceof Scalar scalar && scalar.isFloating();
  }

  /** The type itself, or the element type below all array dimensions. */
  default IrType innermost() {
    IrType type = this;
    while (type instanceof ArrayType array) {
      type = array.element();
    }
    return type;
  }

  /** The number of array dimensions: 0 for anything that is not an array. */
  default int rank() {
    int rank = 0;
    IrType type = this;
    while (type instanceof ArrayType array) {
      type = array.element();
      rank++;
    }
    return rank;
  }

  /** The type as Java source spells it, with qualified names. */
  String javaName();
}
