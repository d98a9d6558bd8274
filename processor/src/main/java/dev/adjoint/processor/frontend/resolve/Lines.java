package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The lines of a source file; javac has no map of them where it is told {@code -g:none}. */
public final class Lines {
  private Lines() {}

  /** The line of a position, counted from 1. */
  public static int of(CompilationUnitTree unit, long position) {
    LineMap map = unit.getLineMap();
    return map == null ? counted(content(unit), position) : (int) map.getLineNumber(position);
  }

  private static CharSequence content(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int counted(CharSequence content, long position) {
    int line = 1;
    for (int k = 0; k < position; k++) {
      char at = content.charAt(k);
      boolean pair = at == '\r' && k + 1 < content.length() && content.charAt(k + 1) == '\n';
      line += at == '\n' || at == '\r' && !pair ? 1 : 0;
    }
    return line;
  }
}
