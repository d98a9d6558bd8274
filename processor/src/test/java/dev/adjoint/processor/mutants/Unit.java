package dev.adjoint.processor.mutants;

import java.nio.file.Path;
import java.util.List;

/**
 * A few sources that are compiled together, and how.
 *
 * @param dumped whether the pages that goldens keep beside the companions are compared too
 */
record Unit(String name, Kind kind, List<Path> files, List<String> options, boolean dumped) {

  /** What a unit can tell. */
  enum Kind {
    /** A method of the corpus, whose numbers the oracles know. */
    CORPUS,
    /** A random program, whose numbers they know too. */
    RANDOM,
    /** A class whose companions are kept as text. */
    GOLDEN,
    /** A source of another test; only the text is compared. */
    OTHER,
    /** A source with faults; the messages are compared. */
    REFUSED;

    boolean hasNumbers() {
      return this == CORPUS || this == RANDOM;
    }
  }
}
