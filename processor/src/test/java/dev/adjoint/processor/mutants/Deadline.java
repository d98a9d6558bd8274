package dev.adjoint.processor.mutants;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends loops that never end by themselves: each asks here at its back edge. What counts is the time
 * of the processor that a thread was given: a machine that does other things makes nobody late.
 */
public final class Deadline {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "deadline");
            thread.setDaemon(true);
            return thread;
          });

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  private static final long LOOK_MILLIS = 200;

  private static volatile boolean passed;

  private Deadline() {}

  /** What ends the loop. */
  static final class Passed extends Error {
    private static final long serialVersionUID = 1;

    Passed() {
      super("no end within the time that is given", null, false, false);
    }
  }

  /** Called by the code that is watched. */
  public static void check() {
    if (passed) {
      throw new Passed();
    }
  }

  static <T> T within(Duration time, Callable<T> work) throws Exception {
    passed = false;
    long thread = Thread.currentThread().getId();
    long end = TIMES.getThreadCpuTime(thread) + time.toNanos();
    ScheduledFuture<?> watch =
        CLOCK.scheduleAtFixedRate(
            () -> passed |= TIMES.getThreadCpuTime(thread) > end,
            LOOK_MILLIS,
            LOOK_MILLIS,
            TimeUnit.MILLISECONDS);
    try {
      return work.call();
    } finally {
      watch.cancel(false);
      passed = false;
    }
  }
}
