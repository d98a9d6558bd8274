package dev.adjoint.examples.mlp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/**
 * What the sweeps hold, as the Javadoc of the companion says: nothing beside the hidden layer and
 * its adjoint.
 */
class MlpMemoryTest {
  private static final int INPUTS = 50;
  private static final int HIDDEN = 2000;
  private static final int REPETITIONS = 20;

  /** The header of an array, and what the measurement itself may allocate. */
  private static final int SLACK = 64;

  @Test
  void holdsTheHiddenLayerAndItsAdjoint() {
    double[][] w1 = new double[HIDDEN][INPUTS];
    double[][] w2 = new double[1][HIDDEN];
    double[][] w1Bar = new double[HIDDEN][INPUTS];
    double[][] w2Bar = new double[1][HIDDEN];
    double[] x = new double[INPUTS];
    double[] y = new double[1];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < REPETITIONS; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      WeightDecayMlpAdjoint.objectiveVjp(w1, w2, x, y, 0.1, 1.0, w1Bar, w2Bar);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    long expected = 2 * 8L * HIDDEN;
    assertTrue(least >= expected, least + " bytes");
    assertTrue(least <= expected + 2 * SLACK, least + " bytes, not " + expected);
  }
}
