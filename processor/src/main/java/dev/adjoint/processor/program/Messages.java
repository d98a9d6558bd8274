package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the messages about a method. */
final class Messages implements DiagnosticSink<Tree> {
  private final List<Message> kept = new ArrayList<>();

  @Override
  public void report(Tree position, DiagnosticCode code, Object... arguments) {
    kept.add(new Message(position, code, arguments));
  }

  @Override
  public boolean hasErrors() {
    return kept.stream().anyMatch(m -> m.code().severity() == DiagnosticCode.Severity.ERROR);
  }

  List<Message> kept() {
    return List.copyOf(kept);
  }
}
