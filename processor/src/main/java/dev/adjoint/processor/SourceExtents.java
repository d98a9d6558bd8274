package dev.adjoint.processor;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.frontend.resolve.Lines;
import dev.adjoint.processor.report.site.Extent;
import dev.adjoint.processor.report.site.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which lines of a file its methods and statements take. */
final class SourceExtents extends TreeScanner<Void, Void> {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Extent> methods = new ArrayList<>();
  private final Map<Integer, Integer> statements = new HashMap<>();

  private SourceExtents(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  /** Reads a file. */
  static SourceFile read(CompilationUnitTree unit, SourcePositions positions) {
    SourceExtents extents = new SourceExtents(unit, positions);
    extents.scan(unit, null);
    List<String> lines = List.of(content(unit).split("\r\n|[\r\n]", -1));
    return new SourceFile(name(unit), lines, extents.methods, extents.statements);
  }

  private static String content(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tree as the source spells it, on one line. */
  static String spelled(Tree tree, CompilationUnitTree unit, SourcePositions positions) {
    int start = (int) positions.getStartPosition(unit, tree);
    int end = (int) positions.getEndPosition(unit, tree);
    boolean known = start >= 0 && end > start;
    String text = known ? content(unit).substring(start, end) : tree.toString();
    return text.replaceAll("\\s+", " ");
  }

  /** The simple name of a file. */
  static String name(CompilationUnitTree unit) {
    String name = unit.getSourceFile().getName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** The lines of a tree; {@code null} where it has none. */
  static Extent of(Tree tree, CompilationUnitTree unit, SourcePositions positions) {
    long start = positions.getStartPosition(unit, tree);
    long end = positions.getEndPosition(unit, tree);
    if (start < 0 || end <= start) {
      return null;
    }
    return new Extent(Lines.of(unit, start), Lines.of(unit, end - 1));
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree instanceof StatementTree
        && !(tree instanceof BlockTree)
        && !(tree instanceof ClassTree)) {
      Extent extent = of(tree, unit, positions);
      if (extent != null) {
        for (int line = extent.first(); line <= extent.last(); line++) {
          statements.put(line, extent.first());
        }
      }
    }
    return super.scan(tree, null);
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    Extent extent = of(method, unit, positions);
    if (extent != null) {
      methods.add(extent);
    }
    return super.visitMethod(method, null);
  }
}
