package dev.adjoint.processor.swarm;

/** Breaks generated text into lines, so that a person can read a program that failed. */
final class Layout {
  private Layout() {}

  /** The text with a line for each statement. */
  static String indented(String text, int level) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int[] indent = {level};
    int parentheses = 0;
    for (int k = 0; k < text.length(); k++) {
      char at = text.charAt(k);
      parentheses += at == '(' ? 1 : at == ')' ? -1 : 0;
      boolean ends = parentheses == 0 && (at == ';' || at == '{');
      if (at == '}' && parentheses == 0) {
        end(line, lines, indent[0]);
        indent[0]--;
        line.append(at);
        if (k + 1 < text.length() && text.charAt(k + 1) == ' ' && !joins(text, k + 2)) {
          end(line, lines, indent[0]);
        }
      } else {
        line.append(at);
        if (ends) {
          end(line, lines, indent[0]);
          indent[0] += at == '{' ? 1 : 0;
        }
      }
    }
    end(line, lines, indent[0]);
    return lines.toString();
  }

  private static boolean joins(String text, int at) {
    return text.startsWith("else", at) || text.startsWith("while (", at);
  }

  private static void end(StringBuilder line, StringBuilder lines, int indent) {
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      lines.append("  ".repeat(Math.max(indent, 0))).append(text).append('\n');
    }
  }
}
