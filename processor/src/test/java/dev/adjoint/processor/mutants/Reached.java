package dev.adjoint.processor.mutants;

import java.util.BitSet;

/** Which places were reached since the last question. */
public final class Reached {
  private static BitSet places = new BitSet();

  private Reached() {}

  /** Called by the code that is watched. */
  public static void note(int place) {
    places.set(place);
  }

  static BitSet take() {
    BitSet taken = places;
    places = new BitSet();
    return taken;
  }
}
