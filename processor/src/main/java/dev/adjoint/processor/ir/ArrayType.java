package dev.adjoint.processor.ir;

/** An array of {@code element}; arrays of higher rank nest. */
public record ArrayType(IrType element) implements IrType {
  @Override
  public String javaName() {
    return element.javaName() + "[]";
  }

  @Override
  public String toString() {
    return javaName();
  }
}
