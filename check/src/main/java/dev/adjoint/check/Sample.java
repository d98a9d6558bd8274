package dev.adjoint.check;

import java.util.Random;
import java.util.stream.IntStream;

/** Which of many entries are compared. */
final class Sample {
  private Sample() {}

  /** All entries, or as many as asked for in ascending order. */
  static int[] of(int total, int wanted, Random random) {
    if (total <= wanted) {
      return IntStream.range(0, total).toArray();
    }
    return random.ints(0, total).distinct().limit(wanted).sorted().toArray();
  }
}
