package dev.adjoint.processor.program;

import java.util.Set;

/**
 * What is known of a method that is called.
 *
 * @param written the positions of the arguments whose elements it may overwrite
 * @param repeatable whether it does the same when it runs once more on the same arguments
 * @param foreign whether it may overwrite elements of arrays in fields
 * @param looks whether it may find arrays that it is not given, in static fields
 */
record Fact(Set<Integer> written, boolean repeatable, boolean foreign, boolean looks) {
  static final Fact NOTHING = new Fact(Set.of(), true, false, false);

  Fact {
    written = Set.copyOf(written);
  }
}
