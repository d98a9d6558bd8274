package dev.adjoint.processor.emit.print;

import dev.adjoint.processor.ir.Origin;
import java.util.List;

/**
 * The source of a class, and where its lines come from.
 *
 * @param text the source
 * @param lines where each line comes from, its statement first; nothing for a line that comes from
 *     no line of the source; no line at all where that was not asked for
 * @param bodies the bodies of its methods, in order
 */
public record TracedText(String text, List<List<Origin>> lines, List<Body> bodies) {
  /** Makes the lists immutable. */
  public TracedText {
    lines = List.copyOf(lines);
    bodies = List.copyOf(bodies);
  }

  /**
   * The body of a method, from the line behind its opening brace to the line of its closing one.
   *
   * @param method the method's number
   * @param first its first line, from 1
   * @param last its last line
   */
  public record Body(int method, int first, int last) {}

  /** A text of which nobody asked where it comes from. */
  public static TracedText untraced(String text) {
    return new TracedText(text, List.of(), List.of());
  }
}
