package dev.adjoint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RevolveTest {
  private static final int LARGEST = 60;

  /** What runs a loop by a schedule, and checks that copies are where the schedule believes. */
  private static final class Run {
    final Revolve schedule;
    final long steps;
    final long[] copies;
    long forward;
    int mostRuns;
    final int[] runs;

    Run(int steps, int snapshots) {
      this.schedule = new Revolve(steps, snapshots);
      this.steps = steps;
      this.copies = new long[schedule.slots()];
      this.runs = new int[steps];
      advance(0, steps);
      for (long reversed = steps - 1; reversed >= 0; reversed--) {
        long from = copies[schedule.slotToRestore()];
        assertTrue(from <= reversed);
        advance(from, reversed);
      }
    }

    private void advance(long from, long to) {
      for (long step = from; step < to; step++) {
        int slot = schedule.slotToFill();
        if (slot >= 0) {
          copies[slot] = step;
        }
        forward++;
        mostRuns = Math.max(mostRuns, ++runs[(int) step]);
      }
    }
  }

  /** The fewest advances that reverse a chain, by trying every place for the second copy. */
  private static long[][] fewest() {
    long[][] fewest = new long[LARGEST + 2][LARGEST + 2];
    for (int length = 2; length <= LARGEST + 1; length++) {
      fewest[length][1] = length * (length - 1L) / 2;
      for (int copies = 2; copies <= LARGEST + 1; copies++) {
        long best = Long.MAX_VALUE;
        for (int first = 1; first < length; first++) {
          best = Math.min(best, first + fewest[length - first][copies - 1] + fewest[first][copies]);
        }
        fewest[length][copies] = best;
      }
    }
    return fewest;
  }

  private static BigInteger binomial(long n, long k) {
    BigInteger result = BigInteger.ONE;
    for (long i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return k < 0 ? BigInteger.ZERO : result;
  }

  /** r · n − C(c + r, r − 1), with the smallest r for which n ≤ C(c + r, c). */
  private static long closedForm(long length, long copies) {
    long runs = 0;
    while (binomial(copies + runs, copies).compareTo(BigInteger.valueOf(length)) < 0) {
      runs++;
    }
    return BigInteger.valueOf(runs * length)
        .subtract(binomial(copies + runs, runs - 1))
        .longValueExact();
  }

  @Test
  void noOrderNeedsFewerIterations() {
    long[][] fewest = fewest();
    for (int steps = 0; steps <= LARGEST; steps++) {
      for (int copies = 1; copies <= LARGEST + 1; copies++) {
        Run run = new Run(steps, copies);
        String which = steps + " iterations, " + copies + " copies";
        assertEquals(fewest[steps + 1][copies], run.forward, which);
        assertEquals(run.forward, run.schedule.advanced(), which);
      }
    }
  }

  @Test
  void longLoopsTakeWhatTheFormulaSays() {
    int[] lengths = {1, 2, 3, 9, 20, 21, 22, 100, 231, 1000, 1770, 1771, 10_000, 10_625, 10_626};
    for (int steps : lengths) {
      for (int copies : new int[] {1, 2, 3, 7, 20, 100, 20_000}) {
        if (copies > 1 || steps < 1000) {
          Run run = new Run(steps, copies);
          assertEquals(closedForm(steps + 1L, copies), run.forward, steps + " " + copies);
        }
      }
    }
  }

  @Test
  void withAsManyCopiesAsIterationsNoneRunsAgain() {
    Run run = new Run(20, 20);
    assertEquals(20, run.forward);
    assertEquals(20, run.schedule.taken());
    assertEquals(1, run.mostRuns);
    assertEquals(2, new Run(21, 20).mostRuns);
  }

  @Test
  void noIterationRunsMoreOftenThanTheBinomialSays() {
    assertEquals(4, new Run(10_625, 20).mostRuns);
    assertEquals(5, new Run(10_626, 20).mostRuns);
  }

  @Test
  void slotsAreNotMoreThanIterations() {
    assertEquals(3, new Revolve(3, 1_000_000).slots());
    assertEquals(7, new Revolve(1L << 40, 7).slots());
    assertEquals(0, new Revolve(0, 7).slots());
    assertEquals(0, new Revolve(-5, 7).slots());
  }

  @Test
  void lengthsBeyondAllCountingAreSplit() {
    assertEquals(1, Revolve.split(2, 2));
    long length = Long.MAX_VALUE;
    for (int copies : new int[] {50, 1000, Integer.MAX_VALUE}) {
      long first = Revolve.split(length, copies);
      assertTrue(first > 0 && first < length, copies + ": " + first);
    }
  }

  @Test
  void memoryHoldsOneCopyAtLeast() {
    assertEquals(1, Revolve.within(100, 8, 1000).slots());
    assertEquals(8, Revolve.within(100, 800, 100).slots());
    assertEquals(7, Revolve.within(100, 799, 100).slots());
    assertEquals(100, Revolve.within(100, Long.MAX_VALUE, 0).slots());
  }

  @Test
  void atLeastOneCopyIsAskedFor() {
    assertThrows(IllegalArgumentException.class, () -> new Revolve(3, 0));
  }
}
