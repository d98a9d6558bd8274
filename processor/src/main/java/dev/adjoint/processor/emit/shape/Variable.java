package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.IrType;

/** A local variable or parameter of the generated method; its identity counts, not its name. */
public final class Variable {
  private final IrType type;
  private final String proposal;
  private final boolean parameter;
  private String name;

  Variable(IrType type, String proposal, boolean parameter) {
    this.type = type;
    this.proposal = proposal;
    this.parameter = parameter;
    this.name = proposal;
  }

  /** The variable's type. */
  public IrType type() {
    return type;
  }

  /** The name that {@link Naming} chose: unique where the variable is visible. */
  public String name() {
    return name;
  }

  /** Whether it is a parameter, which needs no declaration. */
  boolean isParameter() {
    return parameter;
  }

  /** The name that it would like. */
  String proposal() {
    return proposal;
  }

  void rename(String newName) {
    name = newName;
  }

  @Override
  public String toString() {
    return name;
  }
}
