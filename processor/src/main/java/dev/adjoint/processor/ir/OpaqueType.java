package dev.adjoint.processor.ir;

/** A reference that is only carried along: a string, an enum constant, an exception. */
public record OpaqueType(String javaName) implements IrType {
  @Override
  public String toString() {
    return javaName;
  }
}
