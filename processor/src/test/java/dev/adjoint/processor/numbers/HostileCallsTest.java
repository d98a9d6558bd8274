package dev.adjoint.processor.numbers;

import static dev.adjoint.processor.numbers.NumberClasses.component;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.adjoint.Workspace;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Companions called from many threads, with nothing, with null, very deep and for very long. */
class HostileCallsTest {
  private static final int THREADS = 8;

  private static final String SOURCE =
      """
      import dev.adjoint.*;
      final class Calls {
        @Differentiable(
            modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN, Mode.HESSIAN}, workspace = true)
        static double pick(double[] a, double[] b, boolean first) {
          double sum = 0;
          for (int i = 0; i < (first ? a.length : b.length); i++) {
            double each = first ? a[i] : b[i];
            sum += Math.exp(each) * each;
          }
          return sum;
        }
        @Differentiable static double last(double[] x, int n) {
          double y = x[0];
          for (@Checkpoint(snapshots = 5) int k = 0; k < n; k++) { y = Math.sin(y + x[k % 3]); }
          return y;
        }
        @Differentiable(parallel = true) static double logs(double[] x) {
          double sum = 0;
          for (int i = 0; i < x.length; i++) { sum += Math.log(1 + x[i] * x[i]); }
          return sum;
        }
        @Differentiable(workspace = true) static double deep(double[] x, int n) {
          return n == 0 ? x[0] : Math.sin(deep(x, n - 1) * x[n % x.length]) + x[0];
        }
        @Differentiable static double counted(double x, int n) {
          double y = 0;
          for (int i = 0; i < n; i++) { y = 0.5 * Math.cos(y) + x; }
          return y;
        }
        @Differentiable static double searched(double x, double goal) {
          double y = x;
          while (y < goal) { y += x * x / x; }
          return y;
        }
      }
      """;

  private static NumberClasses classes;

  @BeforeAll
  static void compile() {
    classes = new NumberClasses("Calls", SOURCE);
  }

  @Test
  void anArrayThatIsNotLookedAtMayBeNull() throws Throwable {
    double[] a = {0.5, 2};
    double value = (double) classes.call("", "pick", a, null, true);
    Object gradient = classes.call("Adjoint", "pick", a, null, true);
    assertEquals(value, component(gradient, 0));
    assertNull(component(gradient, 2));
    double[] aBar = new double[2];
    assertEquals(value, classes.call("Adjoint", "pickVjp", a, null, true, 1.0, aBar, null));
    Workspace workspace = new Workspace();
    double[] again = new double[2];
    classes.call("Adjoint", "pickVjp", workspace, a, null, true, 1.0, again, null);
    assertArrayEquals(aBar, (double[]) component(gradient, 1));
    assertArrayEquals(aBar, again);
    assertEquals(value, component(classes.call("Tangent", "pick", a, null, true, a, null), 0));
    Object jacobian = classes.call("Jacobian", "pick", a, null, true);
    assertArrayEquals(aBar, ((double[][]) component(jacobian, 1))[0]);
    Object hessian = classes.call("Hessian", "pick", a, null, true);
    assertEquals(2, ((double[][]) component(hessian, 2)).length);
    Object product = classes.call("Hessian", "pickHvp", a, null, true, a, null);
    assertArrayEquals(aBar, (double[]) component(product, 1));
    assertThrows(NullPointerException.class, () -> classes.call("Adjoint", "pick", null, a, true));
  }

  @Test
  void emptyArraysInEveryMode() throws Throwable {
    double[] none = {};
    assertEquals(0.0, component(classes.call("Adjoint", "pick", none, none, true), 0));
    assertEquals(0.0, component(classes.call("Tangent", "pick", none, none, true, none, none), 1));
    Object jacobian = classes.call("Jacobian", "pick", none, none, true);
    assertEquals(0, ((double[][]) component(jacobian, 1))[0].length);
    Object hessian = classes.call("Hessian", "pick", none, none, true);
    assertEquals(0, ((double[][]) component(hessian, 2)).length);
    Object product = classes.call("Hessian", "pickHvp", none, none, true, none, none);
    assertEquals(0, ((double[]) component(product, 3)).length);
    assertEquals(0.0, component(classes.call("Adjoint", "logs", (Object) none), 0));
    Object gradient = classes.call("Adjoint", "last", new double[] {2}, 0);
    assertArrayEquals(new double[] {1}, (double[]) component(gradient, 1));
  }

  @Test
  void everyKindOfCompanionFromManyThreads() throws Exception {
    List<double[]> alone = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      alone.add(all(k));
    }
    inThreads(
        t -> {
          for (int k = 0; k < 100; k++) {
            assertArrayEquals(alone.get(k), all(k), "call " + k);
          }
        });
  }

  /** The numbers that several companions return for some arguments. */
  private static double[] all(int k) throws Exception {
    double[] x = new SplittableRandom(k).doubles(3 + k % 50, 0.1, 1).toArray();
    List<Double> numbers = new ArrayList<>();
    try {
      add(component(classes.call("Adjoint", "pick", x, x, k % 2 == 0), 1), numbers);
      add(component(classes.call("Tangent", "pick", x, x, false, x, x), 1), numbers);
      add(component(classes.call("Jacobian", "pick", x, x, true), 1), numbers);
      add(component(classes.call("Hessian", "pick", x, x, true), 2), numbers);
      add(component(classes.call("Adjoint", "last", x, k), 1), numbers);
      add(component(classes.call("Adjoint", "logs", (Object) x), 1), numbers);
      add(component(classes.call("Adjoint", "deep", x, k), 1), numbers);
      add(component(classes.call("Adjoint", "searched", x[0], 5.0), 1), numbers);
    } catch (Exception e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return numbers.stream().mapToDouble(each -> each).toArray();
  }

  private static void add(Object value, List<Double> numbers) {
    if (value instanceof double[] several) {
      for (double each : several) {
        numbers.add(each);
      }
    } else if (value instanceof Object[] rows) {
      for (Object row : rows) {
        add(row, numbers);
      }
    } else {
      numbers.add((Double) value);
    }
  }

  /** What each thread does. */
  private interface Work {
    void run(int thread) throws Exception;
  }

  private static void inThreads(Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        tasks.add(
            () -> {
              start.await();
              work.run(thread);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aWorkspaceOfSeveralThreadsIsRightOrRefuses() throws Exception {
    Workspace shared = new Workspace();
    double[] x = new SplittableRandom(1).doubles(200, 0.1, 1).toArray();
    double[] expected = new double[x.length];
    deep(null, x, expected);
    AtomicInteger right = new AtomicInteger();
    inThreads(
        t -> {
          for (int k = 0; k < 200; k++) {
            double[] xBar = new double[x.length];
            try {
              deep(shared, x, xBar);
              assertArrayEquals(expected, xBar);
              right.incrementAndGet();
            } catch (IllegalStateException e) {
              assertTrue(e.getMessage().startsWith("the workspace is in use"), e.getMessage());
              assertArrayEquals(new double[x.length], xBar);
            }
          }
        });
    assertTrue(right.get() > 0);
    double[] afterwards = new double[x.length];
    deep(shared, x, afterwards);
    assertArrayEquals(expected, afterwards);
  }

  private static void deep(Workspace workspace, double[] x, double[] xBar) throws Exception {
    try {
      if (workspace == null) {
        classes.call("Adjoint", "deepVjp", x, 300, 1.0, xBar);
      } else {
        classes.call("Adjoint", "deepVjp", workspace, x, 300, 1.0, xBar);
      }
    } catch (Exception e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aStackThatOverflowsAnywhereDoesNotSpoilTheNextCall() throws Throwable {
    double[] x = {0.5, 0.25, 0.75};
    double[] expected = new double[3];
    deep(null, x, expected);
    Workspace workspace = new Workspace();
    AtomicInteger overflows = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    Throwable[] failure = {null};
    Runnable attempts =
        () -> {
          try {
            for (int n = 400; n < 100_000 && overflows.get() < 20; n += n / 8) {
              attempt(workspace, x, n, overflows);
              double[] next = new double[3];
              deep(workspace, x, next);
              assertArrayEquals(expected, next, "after " + n);
              calls.incrementAndGet();
            }
          } catch (Throwable e) {
            failure[0] = e;
          }
        };
    Thread small = new Thread(null, attempts, "small stack", 512 * 1024);
    small.start();
    small.join();
    if (failure[0] != null) {
      throw failure[0];
    }
    assertTrue(overflows.get() > 3, overflows + " of " + calls);
  }

  private static void attempt(Workspace workspace, double[] x, int n, AtomicInteger overflows)
      throws Throwable {
    try {
      classes.call("Adjoint", "deepVjp", workspace, x, n, 1.0, new double[3]);
    } catch (StackOverflowError e) {
      overflows.incrementAndGet();
    }
  }

  @Test
  void timeAndMemoryOfAMillionIterationsAreLinear() throws Throwable {
    for (int warm = 0; warm < 20; warm++) {
      cost("counted", 0.3, 50_000);
      cost("searched", 1e-5, 1.0);
    }
    long[] short1 = cost("counted", 0.3, 100_000);
    long[] long1 = cost("counted", 0.3, 1_000_000);
    assertEquals(8.0 * 1_000_000, long1[0], 10_000, "8 bytes for each iteration");
    assertEquals(8.0 * 100_000, short1[0], 10_000);
    assertTrue(long1[1] < 40 * short1[1], long1[1] + " ns, " + short1[1]);
    long[] short2 = cost("searched", 1e-5, 1.0);
    long[] long2 = cost("searched", 1e-6, 1.0);
    assertTrue(long2[0] < 40 * 1_000_000L, long2[0] + " bytes");
    assertTrue(long2[1] < 40 * Math.max(short2[1], 100_000), long2[1] + " ns, " + short2[1]);
  }

  /** The bytes and the processor time of a gradient, the least of several. */
  private static long[] cost(String method, Object... arguments) throws Throwable {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] least = {Long.MAX_VALUE, Long.MAX_VALUE};
    for (int k = 0; k < 5; k++) {
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long time = threads.getCurrentThreadCpuTime();
      classes.call("Adjoint", method, arguments);
      least[1] = Math.min(least[1], threads.getCurrentThreadCpuTime() - time);
      least[0] = Math.min(least[0], threads.getCurrentThreadAllocatedBytes() - bytes);
    }
    return least;
  }
}
