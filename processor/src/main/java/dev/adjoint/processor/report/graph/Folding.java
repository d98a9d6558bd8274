package dev.adjoint.processor.report.graph;

/**
 * Makes a drawing small enough to be read: first expressions become one node each, then whole
 * statements, then loops and branches from the inside out, then what follows one another.
 */
final class Folding {
  /** How many nodes a picture may have before some are folded. */
  static final int LIMIT = 30;

  private Folding() {}

  static Drawing fold(Drawing whole) {
    Drawing folded = whole;
    if (folded.size() > LIMIT) {
      folded = StatementFolding.fold(folded, LIMIT, false);
    }
    if (folded.size() > LIMIT) {
      folded = StatementFolding.fold(folded, LIMIT, true);
    }
    if (folded.size() > LIMIT) {
      folded = FrameFolding.fold(folded, LIMIT);
    }
    if (folded.size() > LIMIT) {
      folded = EndFolding.fold(folded, LIMIT);
    }
    return folded.size() > LIMIT ? SectionFolding.fold(folded, LIMIT) : folded;
  }
}
