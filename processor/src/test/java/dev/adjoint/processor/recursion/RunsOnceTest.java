package dev.adjoint.processor.recursion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.adjoint.processor.nested.CompiledSources;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gradient of a recursive method runs it as often as the method runs itself: counted. */
class RunsOnceTest {
  private static final long STACK = 1L << 30;

  @TempDir static Path output;

  private static Class<?> counted;
  private static Class<?> adjoint;

  @BeforeAll
  static void compile() throws Exception {
    ClassLoader loader = CompiledSources.load("/recursion", output);
    counted = loader.loadClass("recursion.Counted");
    adjoint = loader.loadClass("recursion.CountedAdjoint");
  }

  @Test
  void downByOne() throws Exception {
    runsAsOften("deep", 10, 11);
    runsAsOften("deep", 10_000, 10_001);
  }

  @Test
  void halving() throws Exception {
    runsAsOften("halves", 1024, 2047 + 1023);
  }

  @Test
  void inTurns() throws Exception {
    runsAsOften("turns", 10_000, 10_001);
  }

  @Test
  void inLoops() throws Exception {
    runsAsOften("loops", 12, 1 << 12);
  }

  private static void runsAsOften(String method, int n, int runs) throws Exception {
    double[] a = new double[Math.max(n, 4)];
    Arrays.fill(a, 0.99);
    assertEquals(runs, runs(counted, method, a.clone(), 0.7, n), "the method");
    assertEquals(runs, runs(adjoint, method, a.clone(), 0.7, n), "its gradient");
  }

  /** How often a method runs, on a stack that is deep enough. */
  private static int runs(Class<?> type, String name, double[] a, double x, int n)
      throws Exception {
    Method method = type.getMethod(name, double[].class, double.class, int.class);
    counted.getField("runs").setInt(null, 0);
    Throwable[] thrown = new Throwable[1];
    Thread thread = new Thread(null, () -> call(method, a, x, n), name, STACK);
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    assertNull(thrown[0]);
    return counted.getField("runs").getInt(null);
  }

  private static void call(Method method, double[] a, double x, int n) {
    try {
      method.invoke(null, a, x, n);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
