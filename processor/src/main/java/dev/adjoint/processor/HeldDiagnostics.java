package dev.adjoint.processor;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the messages of one method back until it is clear that they stand: a name that is unknown
 * now may belong to a class that another processor is about to write.
 */
final class HeldDiagnostics implements DiagnosticSink<Tree> {
  private final DiagnosticSink<Tree> sink;
  private final List<Runnable> held = new ArrayList<>();
  private boolean errors;
  private boolean unknownNames;

  HeldDiagnostics(DiagnosticSink<Tree> sink) {
    this.sink = sink;
  }

  @Override
  public void report(Tree position, DiagnosticCode code, Object... arguments) {
    errors |= code.severity() == DiagnosticCode.Severity.ERROR;
    unknownNames |= code.name().startsWith("AD4");
    held.add(() -> sink.report(position, code, arguments));
  }

  @Override
  public boolean hasErrors() {
    return errors;
  }

  /** Whether some name could not be resolved. */
  boolean hasUnknownNames() {
    return unknownNames;
  }

  /** Reports what was held back. */
  void release() {
    held.forEach(Runnable::run);
    held.clear();
  }
}
