package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** How far a posed hand is from measured points: the objective of the {@code ht} eval. */
public final class HandTracking {
  private static final int FINGERS = 5;

  private HandTracking() {}

  /**
   * The errors against points that were measured on triangles of the mesh.
   *
   * @param theta the pose: global rotation (3), global translation (3), four angles of each finger
   * @param us where in its triangle each point was measured: two barycentric coordinates a point
   * @param hand the hand
   * @param correspondences the triangle of each point, or its vertex if {@code us} is empty
   * @param points the measured points
   */
  @Differentiable(wrt = "us", modes = Mode.TANGENT)
  public static double[] errors(
      double[] theta, double[] us, Hand hand, int[] correspondences, double[][] points) {
    return distances(theta, us, hand, correspondences, points);
  }

  /**
   * The same errors as a function of the pose alone.
   *
   * @param theta the pose
   * @param us where in its triangle each point was measured
   * @param hand the hand
   * @param correspondences the triangle of each point, or its vertex if {@code us} is empty
   * @param points the measured points
   */
  @Differentiable(wrt = "theta", modes = Mode.JACOBIAN)
  public static double[] poseErrors(
      double[] theta, double[] us, Hand hand, int[] correspondences, double[][] points) {
    return distances(theta, us, hand, correspondences, points);
  }

  private static double[] distances(
      double[] theta, double[] us, Hand hand, int[] correspondences, double[][] points) {
    double[][] vertices = posed(theta, hand);
    double[] errors = new double[3 * correspondences.length];
    for (int i = 0; i < correspondences.length; i++) {
      for (int j = 0; j < 3; j++) {
        double at;
        if (us.length == 0) {
          at = vertices[correspondences[i]][j];
        } else {
          int[] triangle = hand.triangles()[correspondences[i]];
          double u = us[2 * i];
          double v = us[2 * i + 1];
          at =
              u * vertices[triangle[0]][j]
                  + v * vertices[triangle[1]][j]
                  + (1 - u - v) * vertices[triangle[2]][j];
        }
        errors[3 * i + j] = points[i][j] - at;
      }
    }
    return errors;
  }

  /** The vertices of the mesh in a pose. */
  private static double[][] posed(double[] theta, Hand hand) {
    int bones = hand.parents().length;
    double[][] angles = boneAngles(theta, bones);
    double[][][] absolute = new double[bones][][];
    double[][][] transforms = new double[bones][][];
    for (int bone = 0; bone < bones; bone++) {
      double[][] relative = product(hand.relatives()[bone], rotation(angles[bone]));
      int parent = hand.parents()[bone];
      absolute[bone] = parent < 0 ? relative : product(absolute[parent], relative);
      transforms[bone] = product(absolute[bone], hand.inverses()[bone]);
    }
    double[][] global = globalRotation(theta);
    double[][] vertices = new double[hand.positions().length][3];
    for (int vertex = 0; vertex < vertices.length; vertex++) {
      double[] local = new double[3];
      for (int bone = 0; bone < bones; bone++) {
        double weight = hand.weights()[vertex][bone];
        if (weight != 0) {
          for (int i = 0; i < 3; i++) {
            double moved = 0;
            for (int j = 0; j < 4; j++) {
              moved += transforms[bone][i][j] * hand.positions()[vertex][j];
            }
            local[i] += moved * weight;
          }
        }
      }
      if (hand.mirrored()) {
        local[0] = -local[0];
      }
      for (int i = 0; i < 3; i++) {
        vertices[vertex][i] =
            global[i][0] * local[0]
                + global[i][1] * local[1]
                + global[i][2] * local[2]
                + theta[3 + i];
      }
    }
    return vertices;
  }

  /** The angles of each bone; each finger bends at three bones and also spreads at the first. */
  private static double[][] boneAngles(double[] theta, int bones) {
    double[][] angles = new double[bones][3];
    int next = 6;
    for (int finger = 0; finger < FINGERS; finger++) {
      int first = 2 + 4 * finger;
      angles[first][0] = theta[next];
      angles[first][1] = theta[next + 1];
      angles[first + 1][0] = theta[next + 2];
      angles[first + 2][0] = theta[next + 3];
      next += 4;
    }
    return angles;
  }

  /** The 4×4 rotation about x, then z, then y by the angles in the order x, z, y. */
  private static double[][] rotation(double[] angles) {
    double cx = Math.cos(angles[0]);
    double sx = Math.sin(angles[0]);
    double cz = Math.cos(angles[1]);
    double sz = Math.sin(angles[1]);
    double cy = Math.cos(angles[2]);
    double sy = Math.sin(angles[2]);
    double[][] aboutX = {{1, 0, 0, 0}, {0, cx, -sx, 0}, {0, sx, cx, 0}, {0, 0, 0, 1}};
    double[][] aboutY = {{cy, 0, sy, 0}, {0, 1, 0, 0}, {-sy, 0, cy, 0}, {0, 0, 0, 1}};
    double[][] aboutZ = {{cz, -sz, 0, 0}, {sz, cz, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    return product(product(aboutZ, aboutY), aboutX);
  }

  /** Rodrigues' formula for the global rotation, given as axis times angle. */
  private static double[][] globalRotation(double[] theta) {
    double angle = Math.sqrt(theta[0] * theta[0] + theta[1] * theta[1] + theta[2] * theta[2]);
    if (angle < 1e-4) {
      return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    }
    double x = theta[0] / angle;
    double y = theta[1] / angle;
    double z = theta[2] / angle;
    double s = Math.sin(angle);
    double c = Math.cos(angle);
    return new double[][] {
      {x * x + (1 - x * x) * c, x * y * (1 - c) - z * s, x * z * (1 - c) + y * s},
      {x * y * (1 - c) + z * s, y * y + (1 - y * y) * c, y * z * (1 - c) - x * s},
      {x * z * (1 - c) - y * s, z * y * (1 - c) + x * s, z * z + (1 - z * z) * c}
    };
  }

  private static double[][] product(double[][] a, double[][] b) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }
}
