package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import dev.adjoint.processor.frontend.resolve.Lines;
import dev.adjoint.processor.ir.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of statements, for the comments of generated code. */
public final class SourceText {
  private static final int LONGEST = 80;
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("(\\\\+)u");

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String content;

  /** Reads the text of a compilation unit. */
  public SourceText(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    try {
      this.content = unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The origin of a statement; of one that contains others, its header only. */
  Origin originOf(Tree statement) {
    long start = startOf(statement);
    if (start < 0) {
      return new Origin(0, "", Origin.Role.PRIMAL);
    }
    int line = Lines.of(unit, start);
    return new Origin(line, shorten(headerOf(statement)), Origin.Role.PRIMAL);
  }

  private String headerOf(Tree statement) {
    if (statement instanceof IfTree tree) {
      return upTo(statement, tree.getThenStatement());
    }
    if (statement instanceof ForLoopTree tree) {
      return upTo(statement, tree.getStatement());
    }
    if (statement instanceof EnhancedForLoopTree tree) {
      return upTo(statement, tree.getStatement());
    }
    if (statement instanceof WhileLoopTree tree) {
      return upTo(statement, tree.getStatement());
    }
    if (statement instanceof DoWhileLoopTree tree) {
      return "do while " + textOf(tree.getCondition());
    }
    if (statement instanceof SwitchTree tree) {
      return "switch " + textOf(tree.getExpression());
    }
    return textOf(statement);
  }

  private long startOf(Tree tree) {
    return positions.getStartPosition(unit, tree);
  }

  private String upTo(Tree from, Tree end) {
    return slice(startOf(from), startOf(end));
  }

  private String textOf(Tree tree) {
    return slice(startOf(tree), positions.getEndPosition(unit, tree));
  }

  private String slice(long from, long to) {
    return from < 0 || to < from ? "" : content.substring((int) from, (int) to);
  }

  /** One line, not too long, and free of Unicode escapes, which would act even in a comment. */
  static String shorten(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    String shortened =
        line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3).stripTrailing() + "...";
    return UNICODE_ESCAPE
        .matcher(shortened)
        .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(2) + "u"));
  }
}
