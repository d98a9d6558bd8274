package dev.adjoint.processor.report.graph;

/**
 * An arrow of a picture.
 *
 * @param from the node that it leaves
 * @param to the node that it points at
 * @param kind what goes along it
 */
record Edge(int from, int to, Kind kind) {
  /** What goes along an arrow. */
  enum Kind {
    /** A number, or the elements of an array. */
    FLOW,
    /** What one iteration of a loop hands to the next. */
    CARRIED,
    /** A number that decides which of several others is taken. */
    CONDITION
  }
}
