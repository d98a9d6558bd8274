package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;

/**
 * Refuses to replace a row of an array that the caller passed: the caller's buffers would no longer
 * have the shape of the arrays they belong to.
 */
public final class RowReplacement {
  private RowReplacement() {}

  /** Reports every such store. */
  public static void report(
      PrimalMethod method, ArrayObjects objects, DiagnosticSink<Statement> sink) {
    Anatomy.forEach(method.body(), statement -> check(statement, objects, sink));
  }

  private static void check(
      Statement statement, ArrayObjects objects, DiagnosticSink<Statement> sink) {
    if (statement instanceof Store store
        && store.value().type().rank() > 0
        && store.value().type().isDifferentiable()
        && objects.of(store.array()).stream().anyMatch(ArrayObject::external)) {
      sink.report(store, DiagnosticCode.AD5004);
    }
  }
}
