package dev.adjoint.processor.ir;

/** A step of a program. */
public sealed interface Statement
    permits Let,
        Perform,
        Store,
        FieldStore,
        Accumulate,
        Fill,
        CopyRange,
        Push,
        Mark,
        If,
        Loop,
        Labeled {

  /** Where the statement comes from. */
  Origin origin();

  /** Calls the method of the visitor for this kind of statement. */
  <R> R accept(StatementVisitor<R> visitor);
}
