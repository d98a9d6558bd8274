package dev.adjoint.processor;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.SourceMap;
import dev.adjoint.processor.ir.Statement;

/** Reports what an analysis says of a statement at its tree; of no statement, at the method. */
final class StatementDiagnostics implements DiagnosticSink<Statement> {
  private final DiagnosticSink<Tree> sink;
  private final SourceMap positions;
  private final Tree method;

  StatementDiagnostics(DiagnosticSink<Tree> sink, SourceMap positions, Tree method) {
    this.sink = sink;
    this.positions = positions;
    this.method = method;
  }

  @Override
  public void report(Statement statement, DiagnosticCode code, Object... arguments) {
    Tree tree = statement == null ? null : positions.treeOf(statement);
    sink.report(tree == null ? method : tree, code, arguments);
  }

  @Override
  public boolean hasErrors() {
    return sink.hasErrors();
  }
}
