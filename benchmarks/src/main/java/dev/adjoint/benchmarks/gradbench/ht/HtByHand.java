package dev.adjoint.benchmarks.gradbench.ht;

import dev.adjoint.gradbench.objective.Hand;
import java.util.Arrays;

/**
 * The Jacobian of {@code HandTracking.errors} as an expert writes it: only the vertices that a
 * point corresponds to, each by those angles only that move a bone it follows.
 */
public final class HtByHand {
  private static final int COORDINATES = 3;
  private static final int ANGLES = 20;
  private static final int COLUMNS = 6 + ANGLES;

  private final Hand hand;
  private final Chain chain;
  private final GlobalRotation global = new GlobalRotation();
  private final double[][] vertices;
  private final double[][] vertexDot;
  private final boolean[] done;
  private final double[] local = new double[COORDINATES];
  private final double[] errors;
  private final double[][] jacobian;

  /** Reserves the memory for a hand and so many points, with or without barycentric coordinates. */
  public HtByHand(Hand hand, int points, boolean withUs) {
    this.hand = hand;
    chain = new Chain(hand.parents());
    int count = hand.positions().length;
    vertices = new double[count][COORDINATES];
    vertexDot = new double[count][COORDINATES * COLUMNS];
    done = new boolean[count];
    errors = new double[COORDINATES * points];
    jacobian = new double[COORDINATES * points][(withUs ? 2 : 0) + COLUMNS];
  }

  /** The errors of the last call. */
  public double[] errors() {
    return errors;
  }

  /** The Jacobian: the two coordinates of the point in its triangle, if any, then the pose. */
  public double[][] jacobian(
      double[] theta, double[] us, int[] correspondences, double[][] points) {
    chain.pose(theta, hand);
    global.turn(theta);
    Arrays.fill(done, false);
    for (int i = 0; i < correspondences.length; i++) {
      if (us.length == 0) {
        onVertex(i, correspondences[i], theta, points[i]);
      } else {
        int[] triangle = hand.triangles()[correspondences[i]];
        onTriangle(i, triangle, us[2 * i], us[2 * i + 1], theta, points[i]);
      }
    }
    return jacobian;
  }

  private void onVertex(int i, int vertex, double[] theta, double[] point) {
    move(vertex, theta);
    double[] dot = vertexDot[vertex];
    for (int j = 0; j < COORDINATES; j++) {
      errors[COORDINATES * i + j] = point[j] - vertices[vertex][j];
      double[] row = jacobian[COORDINATES * i + j];
      for (int c = 0; c < COLUMNS; c++) {
        row[c] = -dot[COLUMNS * j + c];
      }
    }
  }

  private void onTriangle(
      int i, int[] triangle, double u, double v, double[] theta, double[] point) {
    for (int vertex : triangle) {
      move(vertex, theta);
    }
    double w = 1 - u - v;
    double[] first = vertices[triangle[0]];
    double[] second = vertices[triangle[1]];
    double[] third = vertices[triangle[2]];
    double[] firstDot = vertexDot[triangle[0]];
    double[] secondDot = vertexDot[triangle[1]];
    double[] thirdDot = vertexDot[triangle[2]];
    for (int j = 0; j < COORDINATES; j++) {
      errors[COORDINATES * i + j] = point[j] - (u * first[j] + v * second[j] + w * third[j]);
      double[] row = jacobian[COORDINATES * i + j];
      row[0] = third[j] - first[j];
      row[1] = third[j] - second[j];
      int at = COLUMNS * j;
      for (int c = 0; c < COLUMNS; c++) {
        row[2 + c] = -(u * firstDot[at + c] + v * secondDot[at + c] + w * thirdDot[at + c]);
      }
    }
  }

  /** Where a vertex is, and its derivatives by the pose, if not known yet. */
  private void move(int vertex, double[] theta) {
    if (done[vertex]) {
      return;
    }
    done[vertex] = true;
    double[] to = vertices[vertex];
    double[] dot = vertexDot[vertex];
    Arrays.fill(dot, 0);
    skin(hand.positions()[vertex], hand.weights()[vertex], dot);
    double x = local[0];
    double y = local[1];
    double z = local[2];
    for (int j = 0; j < COORDINATES; j++) {
      double[] g = global.matrix;
      to[j] = g[3 * j] * x + g[3 * j + 1] * y + g[3 * j + 2] * z + theta[3 + j];
      for (int k = 0; k < 3; k++) {
        double[] gDot = global.dot[k];
        dot[COLUMNS * j + k] = gDot[3 * j] * x + gDot[3 * j + 1] * y + gDot[3 * j + 2] * z;
      }
      dot[COLUMNS * j + 3 + j] = 1;
    }
  }

  /** Where the bones take a vertex, and in the columns of its angles the derivatives of that. */
  private void skin(double[] position, double[] weights, double[] dot) {
    double p0 = position[0];
    double p1 = position[1];
    double p2 = position[2];
    double p3 = position[3];
    double mirror = hand.mirrored() ? -1 : 1;
    Arrays.fill(local, 0);
    for (int bone = 0; bone < weights.length; bone++) {
      double weight = weights[bone];
      if (weight != 0) {
        double[] t = chain.transform[bone];
        local[0] += mirror * weight * (t[0] * p0 + t[1] * p1 + t[2] * p2 + t[3] * p3);
        local[1] += weight * (t[4] * p0 + t[5] * p1 + t[6] * p2 + t[7] * p3);
        local[2] += weight * (t[8] * p0 + t[9] * p1 + t[10] * p2 + t[11] * p3);
        int[] angles = chain.angles[bone];
        for (int a = 0; a < angles.length; a++) {
          double[] tDot = chain.transformDot[bone][a];
          double x = mirror * weight * (tDot[0] * p0 + tDot[1] * p1 + tDot[2] * p2 + tDot[3] * p3);
          double y = weight * (tDot[4] * p0 + tDot[5] * p1 + tDot[6] * p2 + tDot[7] * p3);
          double z = weight * (tDot[8] * p0 + tDot[9] * p1 + tDot[10] * p2 + tDot[11] * p3);
          double[] g = global.matrix;
          int column = 6 + angles[a];
          dot[column] += g[0] * x + g[1] * y + g[2] * z;
          dot[COLUMNS + column] += g[3] * x + g[4] * y + g[5] * z;
          dot[2 * COLUMNS + column] += g[6] * x + g[7] * y + g[8] * z;
        }
      }
    }
  }
}
