package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Origin;
import java.util.List;
import java.util.Set;

/**
 * One thing in a picture.
 *
 * @param id unique within the picture; in program order
 * @param kind how it is drawn
 * @param label the text in it; several lines are possible
 * @param detail its text in full
 * @param origins the statements that it stands for, in program order
 * @param traits what distinguishes it
 * @param parent the frame that it is in, or {@link Drawing#ROOT}
 */
record Node(
    int id,
    Kind kind,
    String label,
    String detail,
    List<Origin> origins,
    Set<Trait> traits,
    int parent) {
  /** How a node is drawn. */
  enum Kind {
    /** A variable, as a box. */
    VARIABLE,
    /** An element of an array where it is read or written, as a box. */
    ELEMENT,
    /** A number in the source, small. */
    CONSTANT,
    /** An operator, as a circle. */
    OPERATOR,
    /** Several nodes in one. */
    FOLD,
    /** A loop or a branch, around what is in it. */
    FRAME
  }

  /** Makes the collections immutable. */
  Node {
    origins = List.copyOf(origins);
    traits = Set.copyOf(traits);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether it adds to what a reader has to take in. */
  boolean counts() {
    return kind != Kind.FRAME && kind != Kind.CONSTANT;
  }

  /** Whether it must not disappear in another node. */
  boolean isEnd() {
    return has(Trait.PARAMETER) || has(Trait.RESULT);
  }

  /** Whether it is a variable that is no end of the picture, or less than that. */
  boolean isInner() {
    return kind != Kind.FRAME && !isEnd();
  }
}
