package dev.adjoint.benchmarks.gradbench.ht;

import dev.adjoint.gradbench.objective.Hand;
import java.util.Arrays;

/**
 * The transforms of the bones in a pose, and their derivatives by those angles only that turn the
 * bone or one that it hangs from, at most four of the twenty. Matrices lie row by row; of absolute
 * transforms only the upper three rows matter.
 */
final class Chain {
  private static final int FIRST_ANGLE = 6;
  private static final int FINGERS = 5;

  private final int bones;
  private final int[] parents;
  private final double[][] relative;
  private final double[][] absolute;
  private final double[][] turned = {new double[16], new double[16]};
  private final double[][][] absoluteDot;

  /** The angles of the pose that turn each bone itself. */
  private final int[][] own;

  /** The angles that each bone depends on: its parent's, then its own. */
  final int[][] angles;

  final double[][] transform;
  final double[][][] transformDot;

  Chain(int[] parents) {
    this.parents = parents;
    bones = parents.length;
    relative = new double[bones][16];
    absolute = new double[bones][12];
    transform = new double[bones][12];
    own = new int[bones][0];
    angles = new int[bones][];
    for (int finger = 0; finger < FINGERS; finger++) {
      int bone = 2 + 4 * finger;
      int angle = 4 * finger;
      own[bone] = new int[] {angle, angle + 1};
      own[bone + 1] = new int[] {angle + 2};
      own[bone + 2] = new int[] {angle + 3};
    }
    absoluteDot = new double[bones][][];
    transformDot = new double[bones][][];
    for (int bone = 0; bone < bones; bone++) {
      int[] above = parents[bone] < 0 ? new int[0] : angles[parents[bone]];
      angles[bone] = Arrays.copyOf(above, above.length + own[bone].length);
      System.arraycopy(own[bone], 0, angles[bone], above.length, own[bone].length);
      absoluteDot[bone] = new double[angles[bone].length][12];
      transformDot[bone] = new double[angles[bone].length][12];
    }
  }

  /** Takes the bones into a pose. */
  void pose(double[] theta, Hand hand) {
    for (int bone = 0; bone < bones; bone++) {
      double[][] rest = hand.relatives()[bone];
      turn(rest, bone, theta);
      int parent = parents[bone];
      double[] above = parent < 0 ? null : absolute[parent];
      product(above, relative[bone], absolute[bone]);
      int inherited = angles[bone].length - own[bone].length;
      for (int a = 0; a < inherited; a++) {
        product(absoluteDot[parent][a], relative[bone], absoluteDot[bone][a]);
      }
      for (int a = 0; a < own[bone].length; a++) {
        product(above, turned[a], absoluteDot[bone][inherited + a]);
      }
      double[][] inverse = hand.inverses()[bone];
      product(absolute[bone], inverse, transform[bone]);
      for (int a = 0; a < angles[bone].length; a++) {
        product(absoluteDot[bone][a], inverse, transformDot[bone][a]);
      }
    }
  }

  /** The relative transform of a bone, and in {@code turned} its derivatives by its own angles. */
  private void turn(double[][] rest, int bone, double[] theta) {
    int[] by = own[bone];
    double x = by.length > 0 ? theta[FIRST_ANGLE + by[0]] : 0;
    double z = by.length > 1 ? theta[FIRST_ANGLE + by[1]] : 0;
    double cx = Math.cos(x);
    double sx = Math.sin(x);
    double cz = Math.cos(z);
    double sz = Math.sin(z);
    for (int i = 0; i < 4; i++) {
      double r0 = rest[i][0];
      double r1 = rest[i][1];
      double r2 = rest[i][2];
      // The bone's rotation is that about the third axis times that about the first.
      double along = r0 * cz + r1 * sz;
      double across = r1 * cz - r0 * sz;
      int at = 4 * i;
      relative[bone][at] = along;
      relative[bone][at + 1] = across * cx + r2 * sx;
      relative[bone][at + 2] = r2 * cx - across * sx;
      relative[bone][at + 3] = rest[i][3];
      turned[0][at + 1] = r2 * cx - across * sx;
      turned[0][at + 2] = -across * cx - r2 * sx;
      turned[1][at] = across;
      turned[1][at + 1] = -along * cx;
      turned[1][at + 2] = along * sx;
    }
  }

  /** c = a b, of which a has three rows, or is the unit matrix if null. */
  private static void product(double[] a, double[] b, double[] c) {
    if (a == null) {
      System.arraycopy(b, 0, c, 0, 12);
      return;
    }
    for (int row = 0; row < 12; row += 4) {
      double a0 = a[row];
      double a1 = a[row + 1];
      double a2 = a[row + 2];
      double a3 = a[row + 3];
      c[row] = a0 * b[0] + a1 * b[4] + a2 * b[8] + a3 * b[12];
      c[row + 1] = a0 * b[1] + a1 * b[5] + a2 * b[9] + a3 * b[13];
      c[row + 2] = a0 * b[2] + a1 * b[6] + a2 * b[10] + a3 * b[14];
      c[row + 3] = a0 * b[3] + a1 * b[7] + a2 * b[11] + a3 * b[15];
    }
  }

  private static void product(double[] a, double[][] b, double[] c) {
    double[] b0 = b[0];
    double[] b1 = b[1];
    double[] b2 = b[2];
    double[] b3 = b[3];
    for (int row = 0; row < 12; row += 4) {
      double a0 = a[row];
      double a1 = a[row + 1];
      double a2 = a[row + 2];
      double a3 = a[row + 3];
      c[row] = a0 * b0[0] + a1 * b1[0] + a2 * b2[0] + a3 * b3[0];
      c[row + 1] = a0 * b0[1] + a1 * b1[1] + a2 * b2[1] + a3 * b3[1];
      c[row + 2] = a0 * b0[2] + a1 * b1[2] + a2 * b2[2] + a3 * b3[2];
      c[row + 3] = a0 * b0[3] + a1 * b1[3] + a2 * b2[3] + a3 * b3[3];
    }
  }
}
