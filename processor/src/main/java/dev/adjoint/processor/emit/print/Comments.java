package dev.adjoint.processor.emit.print;

import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Sweep;

/** The comments in generated methods. */
final class Comments {
  private static final int LONGEST = 64;

  private Comments() {}

  /** What stands above the statements that are the adjoint of a primal statement. */
  static String adjointOf(Origin origin) {
    String file = origin.file().isEmpty() ? "" : origin.file() + " ";
    return "adjoint of " + file + "L" + origin.line() + ": " + shortened(origin.text());
  }

  /** What stands above a sweep. */
  static String banner(Sweep sweep) {
    return switch (sweep) {
      case FORWARD -> "---- Forward sweep: the primal, keeping what the reverse sweep needs ----";
      case REVERSE -> "---- Reverse sweep: adjoints, last statement first ----";
      case FUSED -> "---- Forward and reverse sweep of each iteration, back to back ----";
      case JAMMED -> "Four iterations at a time: no sum waits for another, each keeps its order.";
      case PARALLEL -> "---- Chunks of iterations in parallel; what they add up, in order ----";
    };
  }

  /** Source text on one line, in which no escape can end the comment. */
  private static String shortened(String text) {
    String line = harmless(text.replaceAll("\\s+", " ").strip());
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3).stripTrailing() + "...";
  }

  /** The text with nothing that javac reads inside comments. */
  static String harmless(String text) {
    return text.replace("\\u", "\\\\u").replace("*/", "*&#47;");
  }
}
