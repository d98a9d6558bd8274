package dev.adjoint.processor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.adjoint.processor.nested.CompiledSources;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops with checkpoints: their derivatives, their memory, and how often iterations run. */
class CheckpointTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double H = 0.01;

  @TempDir static Path classes;
  private static Class<?> twins;
  private static Class<?> adjoint;

  @BeforeAll
  static void compile() throws Exception {
    ClassLoader loader = CompiledSources.load("/checkpoint", classes);
    twins = loader.loadClass("checkpoint.Twins");
    adjoint = loader.loadClass("checkpoint.TwinsAdjoint");
  }

  /** What a call of a twin returns, leaves in its argument, and adds to its buffers. */
  private static double[] outcome(String name, int n) throws ReflectiveOperationException {
    double[] y = {1.0, 0.2};
    double[] yBar = {0.3, -0.4};
    double[] hBar = {0.5};
    double value = run(name, y, n, yBar, hBar);
    return new double[] {value, y[0], y[1], yBar[0], yBar[1], hBar[0]};
  }

  private static double run(String name, double[] y, int n, double[] yBar, double[] hBar)
      throws ReflectiveOperationException {
    Method vjp =
        adjoint.getMethod(
            name + "Vjp",
            double[].class,
            double.class,
            int.class,
            double.class,
            double[].class,
            double[].class);
    return (double) vjp.invoke(null, y, H, n, 1.5, yBar, hBar);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 19, 20, 21, 22, 230, 231, 1000, 10_000})
  void derivativesAreThoseOfTheTwinToTheLastBit(int n) throws ReflectiveOperationException {
    double[] expected = outcome("plain", n);
    assertArrayEquals(expected, outcome("snapshots", n));
    assertArrayEquals(expected, outcome("bytes", n));
  }

  private static long allocated(String name, int n) throws ReflectiveOperationException {
    double[] y = {1.0, 0.2};
    double[] yBar = new double[2];
    double[] hBar = new double[1];
    run(name, y, n, yBar, hBar);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    run(name, y, n, yBar, hBar);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void memoryDoesNotGrowWithTheLengthOfTheLoop() throws ReflectiveOperationException {
    for (String name : new String[] {"snapshots", "bytes"}) {
      long few = allocated(name, 500);
      long many = allocated(name, 500_000);
      assertTrue(many <= few + 1024, name + ": " + few + " bytes, then " + many);
      assertTrue(many < 32 << 10, name + ": " + many);
    }
    assertTrue(allocated("plain", 500_000) > 8 * 500_000, "the measure sees what is stored");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 14, 15, 100})
  void iterationsRunAsOftenAsTheScheduleSays(int n) throws ReflectiveOperationException {
    Field calls = twins.getField("calls");
    calls.setLong(null, 0);
    adjoint.getMethod("counted", double.class, double.class, int.class).invoke(null, 0.4, H, n);
    assertEquals(advances(n + 1, 4) + n, calls.getLong(null));
  }

  /** The fewest advances that reverse a chain, by trying every place for the second copy. */
  private static long advances(int length, int copies) {
    long[][] fewest = new long[length + 1][copies + 1];
    for (int l = 2; l <= length; l++) {
      fewest[l][1] = l * (l - 1L) / 2;
      for (int c = 2; c <= copies; c++) {
        fewest[l][c] = Long.MAX_VALUE;
        for (int first = 1; first < l; first++) {
          long total = first + fewest[l - first][c - 1] + fewest[first][c];
          fewest[l][c] = Math.min(fewest[l][c], total);
        }
      }
    }
    return fewest[length][copies];
  }
}
