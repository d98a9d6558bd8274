package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages about one method. Name resolution passes over what it does not know and says so by
 * {@link DiagnosticCode#AD4008}; the fence says it better, so that this is the last resort.
 */
final class MethodMessages implements DiagnosticSink<Tree> {
  private final DiagnosticSink<Tree> sink;
  private final List<Runnable> lastResort = new ArrayList<>();
  private boolean errors;

  MethodMessages(DiagnosticSink<Tree> sink) {
    this.sink = sink;
  }

  @Override
  public void report(Tree position, DiagnosticCode code, Object... arguments) {
    if (code == DiagnosticCode.AD4008) {
      lastResort.add(() -> send(position, code, arguments));
    } else {
      send(position, code, arguments);
    }
  }

  private void send(Tree position, DiagnosticCode code, Object... arguments) {
    errors |= code.severity() == DiagnosticCode.Severity.ERROR;
    sink.report(position, code, arguments);
  }

  /** Reports what was held back, unless the method was refused without it. */
  void close() {
    if (!errors) {
      lastResort.forEach(Runnable::run);
    }
  }

  @Override
  public boolean hasErrors() {
    return errors;
  }
}
