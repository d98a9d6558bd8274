package dev.adjoint.cli;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** A source as a tree, in which no name is resolved. */
final class ParsedFile {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private ParsedFile(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /** Parses a file; empty if its syntax is wrong, which compiling it will say. */
  static Optional<ParsedFile> parse(SourceObject source) {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    JavacTask task =
        Javac.task(Writer.nullWriter(), messages, List.of("-proc:none"), List.of(source));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      boolean isWrong =
          messages.getDiagnostics().stream()
              .anyMatch(message -> message.getKind() == Diagnostic.Kind.ERROR);
      String text = source.getCharContent(true).toString();
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return isWrong ? Optional.empty() : Optional.of(new ParsedFile(text, unit, positions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  /** The name of its package; empty for none. */
  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /** Where a tree begins. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Where a tree ends. */
  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** The number of the line of a position. */
  long line(int position) {
    return unit.getLineMap().getLineNumber(position);
  }
}
