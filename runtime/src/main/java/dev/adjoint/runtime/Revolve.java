package dev.adjoint.runtime;

import java.util.Arrays;

/**
 * The order in which a loop is reversed with few copies of its state: the optimal schedule of
 * Griewank and Walther for a known number of iterations.
 *
 * <p>The forward sweep asks before each iteration whether to keep a copy of the state ({@link
 * #slotToFill}). The reverse sweep asks, once for each iteration, last to first, which copy to
 * start from ({@link #slotToRestore}), runs the loop forward from there to the iteration, asking
 * again before each, and reverses that one.
 *
 * <p>What follows the loop counts as one more iteration, whose beginning is there when the reverse
 * sweep starts. So n iterations with c copies take r(n+1) − C(c+r, r−1) iterations forward, where r
 * is the smallest number with n+1 ≤ C(c+r, c), besides the n that are reversed: in no way fewer.
 */
public final class Revolve {
  private static final int NONE = -1;

  private final int snapshots;
  private final long[] kept;
  private int count;
  private long end;
  private long position;
  private long next;
  private long advanced;
  private long taken;

  /**
   * Plans a loop.
   *
   * @param steps the number of iterations; none if it is negative
   * @param snapshots how many copies may be kept at a time, at least 1
   */
  public Revolve(long steps, int snapshots) {
    if (snapshots < 1) {
      throw new IllegalArgumentException("no copies: " + snapshots);
    }
    this.snapshots = snapshots;
    this.end = Math.max(0, steps) + 1;
    this.kept = new long[(int) Math.min(snapshots, end - 1)];
  }

  /**
   * Plans a loop.
   *
   * @param steps the number of iterations; none if it is negative
   * @param snapshots how many copies may be kept at a time, at least 1
   */
  public Revolve(int steps, int snapshots) {
    this((long) steps, snapshots);
  }

  /**
   * Plans a loop whose copies may take some memory, which is enough for one at least.
   *
   * @param steps the number of iterations; none if it is negative
   * @param bytes the memory
   * @param size how many bytes one copy takes
   * @return the schedule
   */
  public static Revolve within(long steps, long bytes, long size) {
    long fitting = bytes / Math.max(1, size);
    return new Revolve(steps, (int) Math.max(1, Math.min(Integer.MAX_VALUE, fitting)));
  }

  /**
   * How many copies are kept at most.
   *
   * @return the number of slots: not more than there are iterations
   */
  public int slots() {
    return kept.length;
  }

  /**
   * Says that the next iteration is going to run forward.
   *
   * @return the slot to keep a copy of the state in before that; −1 for none
   */
  public int slotToFill() {
    advanced++;
    if (position++ != next) {
      return NONE;
    }
    taken++;
    kept[count++] = next;
    plan();
    return count - 1;
  }

  /**
   * Says that the next iteration is going to be reversed: the last one, then that before it.
   *
   * @return the slot of the copy to start from, the latest one before it
   */
  public int slotToRestore() {
    end--;
    while (kept[count - 1] >= end) {
      count--;
    }
    position = kept[count - 1];
    plan();
    return count - 1;
  }

  /**
   * How many iterations ran forward so far, without those that are reversed.
   *
   * @return the number of calls of {@link #slotToFill}
   */
  public long advanced() {
    return advanced;
  }

  /**
   * How many copies were made so far.
   *
   * @return their number
   */
  public long taken() {
    return taken;
  }

  /** Decides where the copy after the latest one is to be made: none right before the end. */
  private void plan() {
    long length = end - kept[count - 1];
    int free = snapshots - count + 1;
    next = NONE;
    if (free > 1 && length > 2) {
      long first = split(length, free);
      next = length - first > 1 ? kept[count - 1] + first : NONE;
    }
  }

  /**
   * How many iterations lie between a copy and the next in the best order.
   *
   * @param length the iterations that are to be reversed from the first copy on, at least 2
   * @param copies how many copies there may be, the first one included, at least 2
   */
  static long split(long length, int copies) {
    long reached = 1; // C(copies + runs, copies): what can be reversed with that many runs
    long before = 0; // with one run less
    long fewer = 0; // with one run less and one copy less
    for (long runs = 1; reached < length; runs++) {
      before = reached;
      fewer = binomial(copies - 1, runs - 1);
      reached =
          before > Long.MAX_VALUE / (copies + runs) ? length : before * (copies + runs) / runs;
    }
    return Math.min(before, length - fewer);
  }

  /** C(a + b, a), or the largest number if it is larger. */
  private static long binomial(long a, long b) {
    long result = 1;
    for (long k = 1; k <= Math.min(a, b); k++) {
      long factor = Math.max(a, b) + k;
      if (result > Long.MAX_VALUE / factor) {
        return Long.MAX_VALUE;
      }
      result = result * factor / k;
    }
    return result;
  }

  @Override
  public String toString() {
    return "copies before " + Arrays.toString(Arrays.copyOf(kept, count)) + ", end " + end;
  }
}
