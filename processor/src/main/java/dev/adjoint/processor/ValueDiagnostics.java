package dev.adjoint.processor;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.SourceMap;
import dev.adjoint.processor.ir.Value;

/** Reports what an analysis says of a value at the tree that computes it. */
final class ValueDiagnostics implements DiagnosticSink<Value> {
  private final DiagnosticSink<Tree> sink;
  private final SourceMap positions;
  private final Tree method;

  ValueDiagnostics(DiagnosticSink<Tree> sink, SourceMap positions, Tree method) {
    this.sink = sink;
    this.positions = positions;
    this.method = method;
  }

  @Override
  public void report(Value value, DiagnosticCode code, Object... arguments) {
    Tree tree = value == null ? null : positions.treeOf(value);
    sink.report(tree == null ? method : tree, code, arguments);
  }

  @Override
  public boolean hasErrors() {
    return sink.hasErrors();
  }
}
