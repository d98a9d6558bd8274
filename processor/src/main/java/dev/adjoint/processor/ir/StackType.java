package dev.adjoint.processor.ir;

/** A growable stack of primal values, for loops whose length is not known on entry. */
public record StackType(IrType element) implements IrType {
  @Override
  public boolean isDifferentiable() {
    return false;
  }

  @Override
  public String javaName() {
    return "stack<" + element.javaName() + ">";
  }

  @Override
  public String toString() {
    return javaName();
  }
}
