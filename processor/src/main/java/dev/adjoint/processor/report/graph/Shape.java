package dev.adjoint.processor.report.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a node is and how its text is broken. Widths are those of a monospaced font, so that
 * they are the same wherever the picture is shown.
 *
 * @param lines its text, line by line
 * @param width in pixels
 * @param height in pixels
 * @param corner the radius of its corners
 */
record Shape(List<String> lines, double width, double height, double corner) {
  /** The height of a line of text. */
  static final double LINE = 17;

  /** The room that the title of a frame takes. */
  static final double TITLE = 26;

  /** The width of a character of 13 pixels; of most monospaced fonts it is 0.6 of the height. */
  private static final double CHARACTER = 7.9;

  private static final double SMALL_CHARACTER = 6.7;
  private static final int WRAP = 30;
  private static final int MOST_LINES = 4;

  /** The most characters that an operator may have to be a circle. */
  private static final int ROUND = 5;

  static Shape of(Node node) {
    int length = length(node.label());
    return switch (node.kind()) {
      case CONSTANT -> new Shape(List.of(node.label()), length * SMALL_CHARACTER + 8, 18, 2);
      case OPERATOR -> {
        double side = Math.max(34, length * CHARACTER + 14);
        yield length <= ROUND
            ? new Shape(List.of(node.label()), side, side, side / 2)
            : new Shape(List.of(node.label()), length * CHARACTER + 24, 32, 16);
      }
      case FRAME -> new Shape(List.of(node.label()), length * CHARACTER + 20, TITLE, 6);
      case VARIABLE, ELEMENT -> box(List.of(node.label()), 2);
      case FOLD -> box(wrapped(node.label()), 9);
    };
  }

  private static Shape box(List<String> lines, double corner) {
    int longest = lines.stream().mapToInt(Shape::length).max().orElse(0);
    return new Shape(
        lines, Math.max(30, longest * CHARACTER + 16), lines.size() * LINE + 11, corner);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\n")) {
      String rest = part;
      while (length(rest) > WRAP) {
        int end = rest.lastIndexOf(' ', rest.offsetByCodePoints(0, WRAP));
        end = end > 0 ? end : rest.offsetByCodePoints(0, WRAP);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end).strip();
      }
      lines.add(rest);
    }
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> most = new ArrayList<>(lines.subList(0, MOST_LINES));
    most.set(MOST_LINES - 1, Wording.shortened(most.get(MOST_LINES - 1), WRAP - 1) + "…");
    return most;
  }
}
