package dev.adjoint.processor.ir;

/** Hands out values with fresh numbers; one supply serves a primal and all that derives from it. */
public final class ValueSupply {
  private int next;

  /** Returns a fresh value of a variable called {@code name}. */
  public Value named(IrType type, String name) {
    return new Value(next++, type, name);
  }

  /** Returns a fresh unnamed value. */
  public Value temporary(IrType type) {
    return named(type, "");
  }

  /** Returns a fresh value with the type and name of {@code other}. */
  public Value like(Value other) {
    return named(other.type(), other.name());
  }
}
