package dev.adjoint.runtime;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Divides the iterations of a loop into chunks and runs them on a fork-join pool. How they are
 * divided depends on the number of iterations alone, so that what each chunk computes, and the
 * order in which the results are added up, is the same for any number of threads.
 */
public final class Chunks {
  /** The most chunks of one loop. */
  private static final int MOST = 64;

  /** Up to so many, each iteration is a chunk. */
  private static final int FEW = 16;

  /** How many iterations a chunk has at least before there are more chunks than {@link #FEW}. */
  private static final int SHORTEST = 8;

  private Chunks() {}

  /**
   * The number of chunks for a number of iterations: as many as a machine can make use of, but not
   * so many that what each needs of its own outweighs its iterations.
   *
   * @param iterations the number of iterations; less than 0 counts as none
   * @return one for each of up to 16 iterations, then one for 8 of them, at least 16 and at most 64
   */
  public static int count(int iterations) {
    int wanted = Math.max(FEW, Math.min(iterations / SHORTEST, MOST));
    return Math.max(0, Math.min(iterations, wanted));
  }

  /**
   * The number of chunks where iteration i adds to element i of an array. If one row of it stands
   * at two positions, the iterations must not run at once.
   *
   * @param iterations the number of iterations; less than 0 counts as none
   * @param array an array of any rank
   * @return the number of chunks, 1 at the most if a row stands at two positions
   */
  public static int count(int iterations, Object array) {
    return count(iterations, array, null, null);
  }

  /**
   * The same for iterations that add to the elements of two arrays.
   *
   * @param iterations the number of iterations; less than 0 counts as none
   * @param array an array of any rank
   * @param second another one
   * @return the number of chunks, 1 at the most if a row stands at two positions
   */
  public static int count(int iterations, Object array, Object second) {
    return count(iterations, array, second, null);
  }

  /**
   * The same for iterations that add to the elements of three arrays.
   *
   * @param iterations the number of iterations; less than 0 counts as none
   * @param array an array of any rank
   * @param second another one
   * @param third a third one
   * @return the number of chunks, 1 at the most if a row stands at two positions
   */
  public static int count(int iterations, Object array, Object second, Object third) {
    Map<Object, Integer> positions = new IdentityHashMap<>();
    boolean apart =
        areApart(array, positions) && areApart(second, positions) && areApart(third, positions);
    return apart ? count(iterations) : Math.min(1, count(iterations));
  }

  /** Looks at all rows, since the counter of a loop need not start at 0. */
  private static boolean areApart(Object array, Map<Object, Integer> positions) {
    if (!(array instanceof Object[] rows)) {
      // One element for each iteration, unless the array is a row of another as well.
      return array == null || !standsElsewhere(array, -1, positions);
    }
    for (int i = 0; i < rows.length; i++) {
      if (standsElsewhere(rows[i], i, positions)) {
        return false;
      }
    }
    return true;
  }

  private static boolean standsElsewhere(Object row, int at, Map<Object, Integer> positions) {
    if (row == null) {
      return false;
    }
    Integer before = positions.putIfAbsent(row, at);
    boolean elsewhere = before != null && before != at;
    if (row instanceof Object[] inner) {
      for (Object each : inner) {
        elsewhere |= standsElsewhere(each, at, positions);
      }
    }
    return elsewhere;
  }

  /**
   * The number of iterations of a loop that counts up by one.
   *
   * @param from the first value of its counter
   * @param to the first that is not reached
   * @return their number, not less than 0
   * @throws ArithmeticException if there are more than an {@code int} can count
   */
  public static int iterations(int from, int to) {
    return Math.toIntExact(Math.max(0, (long) to - from));
  }

  /**
   * The number of iterations of a loop that counts up by one.
   *
   * @param from the first value of its counter
   * @param last the last one
   * @return their number, not less than 0
   * @throws ArithmeticException if there are more than an {@code int} can count
   */
  public static int iterationsThrough(int from, int last) {
    return Math.toIntExact(Math.max(0, (long) last - from + 1));
  }

  /**
   * The first iteration of a chunk; for the number of chunks, the number of iterations.
   *
   * @param iterations the number of iterations of the loop, from 0
   * @param chunks the number of chunks
   * @param chunk the number of the chunk, from 0
   * @return the number of the iteration, from 0
   */
  public static int start(int iterations, int chunks, int chunk) {
    return (int) ((long) iterations * chunk / chunks);
  }

  /**
   * Runs all chunks, in the pool of the calling thread if that is a worker of one, else in the
   * common pool, and returns when all are done. What the chunks write is visible to the caller.
   *
   * <p>If chunks throw, what the first of them (by number) threw is thrown here, as it is.
   *
   * @param chunks the number of chunks
   * @param body runs the chunk of a number; called by several threads at once
   */
  public static void run(int chunks, IntConsumer body) {
    if (chunks <= 0) {
      return;
    }
    Progress progress = new Progress(body, chunks);
    new Range(progress, 0, chunks).invoke();
    progress.rethrow();
  }

  /** What the chunks of one loop have come to. */
  private static final class Progress {
    private final IntConsumer body;
    private final Throwable[] thrown;
    private final AtomicInteger firstFailed;

    Progress(IntConsumer body, int chunks) {
      this.body = body;
      this.thrown = new Throwable[chunks];
      this.firstFailed = new AtomicInteger(chunks);
    }

    /** Runs a chunk, unless an earlier one has failed: then nobody will see what it does. */
    void run(int chunk) {
      if (chunk > firstFailed.get()) {
        return;
      }
      try {
        body.accept(chunk);
      } catch (Throwable failure) { // kept for rethrow(), which the caller's thread runs
        thrown[chunk] = failure;
        firstFailed.accumulateAndGet(chunk, Math::min);
      }
    }

    void rethrow() {
      int failed = firstFailed.get();
      if (failed < thrown.length) {
        Chunks.<RuntimeException>raise(thrown[failed]);
      }
    }
  }

  @SuppressWarnings("unchecked") // nothing is checked when it runs: the caller's type is erased
  private static <T extends Throwable> void raise(Throwable failure) throws T {
    throw (T) failure;
  }

  /** Consecutive chunks. */
  private static final class Range extends RecursiveAction {
    private static final long serialVersionUID = 1;

    private final transient Progress progress;
    private final int from;
    private final int to;

    Range(Progress progress, int from, int to) {
      this.progress = progress;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from == 1) {
        progress.run(from);
      } else {
        int middle = (from + to) >>> 1;
        ForkJoinTask.invokeAll(new Range(progress, from, middle), new Range(progress, middle, to));
      }
    }
  }
}
