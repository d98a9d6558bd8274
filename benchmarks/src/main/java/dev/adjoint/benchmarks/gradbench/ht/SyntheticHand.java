package dev.adjoint.benchmarks.gradbench.ht;

import dev.adjoint.gradbench.objective.Hand;
import java.util.Random;

/**
 * A hand made up for the benchmark: a palm of two bones, five fingers of four, and a mesh each of
 * whose vertices follows a bone and up to two of those that it hangs from.
 */
public final class SyntheticHand {
  private static final int BONES = 22;
  private static final int FINGER = 4;
  private static final int VERTICES = 544;
  private static final int TRIANGLES = 1000;

  private final Random random = new Random(26);

  private SyntheticHand() {}

  /** The hand, always the same one. */
  public static Hand draw(boolean mirrored) {
    return new SyntheticHand().hand(mirrored);
  }

  private Hand hand(boolean mirrored) {
    int[] parents = new int[BONES];
    double[][][] relatives = new double[BONES][][];
    double[][][] absolutes = new double[BONES][][];
    double[][][] inverses = new double[BONES][][];
    for (int bone = 0; bone < BONES; bone++) {
      boolean atPalm = bone > 1 && (bone - 2) % FINGER == 0;
      parents[bone] = atPalm ? 1 : bone - 1;
      relatives[bone] = rigid(0.4 * random.nextGaussian(), random.nextDouble());
      absolutes[bone] =
          bone == 0 ? relatives[bone] : product(absolutes[parents[bone]], relatives[bone]);
      inverses[bone] = inverse(absolutes[bone]);
    }
    return new Hand(
        parents, relatives, inverses, positions(), weights(parents), triangles(), mirrored);
  }

  /** A rotation about the third axis and a shift along the first two. */
  private static double[][] rigid(double angle, double shift) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new double[][] {{c, -s, 0, shift}, {s, c, 0, 0.1}, {0, 0, 1, 0}, {0, 0, 0, 1}};
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  private static double[][] inverse(double[][] rigid) {
    double[][] inverse = new double[4][4];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        inverse[i][j] = rigid[j][i];
        inverse[i][3] -= rigid[j][i] * rigid[j][3];
      }
    }
    inverse[3][3] = 1;
    return inverse;
  }

  private double[][] positions() {
    double[][] positions = new double[VERTICES][];
    for (int v = 0; v < VERTICES; v++) {
      positions[v] =
          new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), 1};
    }
    return positions;
  }

  private double[][] weights(int[] parents) {
    double[][] weights = new double[VERTICES][BONES];
    for (double[] weight : weights) {
      double left = 1;
      int bone = random.nextInt(BONES);
      for (int more = random.nextInt(3); more > 0 && parents[bone] >= 0; more--) {
        double part = left * random.nextDouble();
        weight[bone] = part;
        left -= part;
        bone = parents[bone];
      }
      weight[bone] = left;
    }
    return weights;
  }

  private int[][] triangles() {
    int[][] triangles = new int[TRIANGLES][];
    for (int t = 0; t < TRIANGLES; t++) {
      triangles[t] = random.ints(3, 0, VERTICES).toArray();
    }
    return triangles;
  }
}
