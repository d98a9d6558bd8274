package dev.adjoint.examples.nielsen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.examples.report.Difference;
import dev.adjoint.examples.report.Report;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cost's gradient against BP1–BP4, and the network's learning. */
class NielsenTest {
  private final Random random = new Random(2);
  private final double[][] w1 = random(30, 64);
  private final double[] b1 = random(1, 30)[0];
  private final double[][] w2 = random(10, 30);
  private final double[] b2 = random(1, 10)[0];

  @Test
  void gradientOfEachSampleIsBackprop() {
    for (Digit digit : Digits.load(random).heldOut().subList(0, 20)) {
      double[] x = digit.pixels();
      double[] y = digit.target();
      HandWrittenBackprop byHand =
          new HandWrittenBackprop(
              new double[][][] {w1, w2}, new double[][] {b1, b2}, digit.pixels(), digit.target());
      NielsenAdjoint.CostGradient gradient = NielsenAdjoint.cost(w1, b1, w2, b2, x, y);
      assertEquals(Nielsen.cost(w1, b1, w2, b2, x, y), gradient.value());
      assertEquals(0, Difference.largest(byHand.nablaW[0], gradient.w1()), 1e-12);
      assertEquals(0, Difference.largest(byHand.nablaB[0], gradient.b1()), 1e-12);
      assertEquals(0, Difference.largest(byHand.nablaW[1], gradient.w2()), 1e-12);
      assertEquals(0, Difference.largest(byHand.nablaB[1], gradient.b2()), 1e-12);
    }
  }

  @Test
  void aMiniBatchAccumulatesItsSamples() {
    List<Digit> batch = Digits.load(random).training().subList(0, 10);
    double[][] w1Bar = new double[30][64];
    double[] b1Bar = new double[30];
    double[][] w2Bar = new double[10][30];
    double[] b2Bar = new double[10];
    double[][] expected = new double[10][30];
    for (Digit digit : batch) {
      double[] x = digit.pixels();
      double[] y = digit.target();
      NielsenAdjoint.costVjp(w1, b1, w2, b2, x, y, 0.1, w1Bar, b1Bar, w2Bar, b2Bar);
      HandWrittenBackprop byHand =
          new HandWrittenBackprop(new double[][][] {w1, w2}, new double[][] {b1, b2}, x, y);
      for (int j = 0; j < 10; j++) {
        for (int k = 0; k < 30; k++) {
          expected[j][k] += 0.1 * byHand.nablaW[1][j][k];
        }
      }
    }
    assertEquals(0, Difference.largest(expected, w2Bar), 1e-12);
  }

  @Test
  void digitsAreAllThere() {
    Digits digits = Digits.load(random);
    assertEquals(1437, digits.training().size());
    assertEquals(360, digits.heldOut().size());
    for (Digit digit : digits.heldOut()) {
      assertEquals(64, digit.pixels().length);
      assertTrue(Arrays.stream(digit.pixels()).allMatch(pixel -> pixel >= 0 && pixel <= 1));
      double[] target = new double[10];
      target[digit.label()] = 1;
      assertArrayEquals(target, digit.target());
    }
  }

  @Test
  void networkLearnsFromAnyStart() {
    Report silent = new Report(new PrintStream(OutputStream.nullOutputStream()));
    for (int start = 0; start < 3; start++) {
      double accuracy = DigitsTraining.train(silent, new Random(start));
      assertTrue(accuracy >= 0.95, "held-out accuracy " + accuracy);
    }
  }

  private double[][] random(int rows, int columns) {
    double[][] matrix = new double[rows][];
    for (int i = 0; i < rows; i++) {
      matrix[i] = random.doubles(columns, -0.5, 0.5).toArray();
    }
    return matrix;
  }
}
