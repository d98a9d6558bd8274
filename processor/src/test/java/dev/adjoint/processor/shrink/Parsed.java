package dev.adjoint.processor.shrink;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source that parses, and where in its text each part of it is. */
final class Parsed {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  private final String source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private Parsed(String source, CompilationUnitTree unit, SourcePositions positions) {
    this.source = source;
    this.unit = unit;
    this.positions = positions;
  }

  /** Parses a source, nothing if javac objects to it. */
  static Optional<Parsed> of(String source) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(null, FILES, collector, List.of("-proc:none"), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      boolean isSound =
          collector.getDiagnostics().stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return isSound ? Optional.of(new Parsed(source, unit, positions)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String source() {
    return source;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** Whether the tree stands in the text at all: a constructor that nobody wrote does not. */
  boolean isWritten(Tree tree) {
    return tree != null && start(tree) >= 0 && end(tree) > start(tree);
  }

  String text(Tree tree) {
    return source.substring(start(tree), end(tree));
  }

  /** What is between the braces of a block, and any other text as it is. */
  String inner(Tree statement) {
    String text = text(statement);
    return statement.getKind() == Tree.Kind.BLOCK && text.startsWith("{")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  Edit replace(Tree tree, String text) {
    return new Edit(start(tree), end(tree), text);
  }

  /** Removes a tree with the lines that it fills, and the comment lines above them. */
  Edit removeLines(Tree tree) {
    int start = start(tree);
    int end = end(tree);
    int lineStart = source.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = source.indexOf('\n', end);
    boolean isAlone =
        lineEnd >= 0
            && source.substring(lineStart, start).isBlank()
            && source.substring(end, lineEnd).isBlank();
    return isAlone
        ? new Edit(new TagLines(source, lineStart).start(), lineEnd + 1, "")
        : new Edit(start, end, "");
  }

  /** Removes one of several trees with commas between them. */
  Edit removeItem(Tree tree) {
    return removeItem(start(tree), end(tree));
  }

  Edit removeItem(int start, int end) {
    int after = end;
    while (after < source.length() && Character.isWhitespace(source.charAt(after))) {
      after++;
    }
    if (source.startsWith(",", after)) {
      return new Edit(start, after + 1, "");
    }
    int before = start;
    while (before > 0 && Character.isWhitespace(source.charAt(before - 1))) {
      before--;
    }
    return before > 0 && source.charAt(before - 1) == ','
        ? new Edit(before - 1, end, "")
        : new Edit(start, end, "");
  }

  /** How large it is: what a smaller source has less of. */
  Size size() {
    return Size.of(this);
  }
}
