package dev.adjoint.processor.diagnostics;

/**
 * Takes messages in and goes on: all faults of a compile are reported in one run.
 *
 * @param <P> what a position is: a tree in the front end, a line of the primal in the analyses
 */
public interface DiagnosticSink<P> {
  /** Reports a message at a position. */
  void report(P position, DiagnosticCode code, Object... arguments);

  /** Whether an error was reported. */
  boolean hasErrors();
}
