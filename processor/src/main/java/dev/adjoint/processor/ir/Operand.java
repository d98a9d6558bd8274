package dev.adjoint.processor.ir;

/** What an operation reads: a value computed before, or a constant. */
public sealed interface Operand permits Value, Constant {
  /** The type of what is read. */
  IrType type();
}
