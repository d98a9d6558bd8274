package dev.adjoint.processor.ir;

/** A growable stack of primal values, for loops whose length is not known on entry. */
public record StackType(IrType element) implements IrType {
  /** A stack of references to anything. */
  public static final StackType REFERENCES = new StackType(new OpaqueType("java.lang.Object"));

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
