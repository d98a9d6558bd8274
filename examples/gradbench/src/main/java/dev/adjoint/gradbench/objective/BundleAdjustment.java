package dev.adjoint.gradbench.objective;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** The errors of one observation of a point by a camera: the block of the {@code ba} eval. */
public final class BundleAdjustment {
  private BundleAdjustment() {}

  /**
   * The weighted error of the point's projection.
   *
   * @param camera the rotation as axis times angle (3), the centre (3), the focal length, the
   *     principal point (2), the radial distortion (2)
   * @param point the point in space
   * @param weight the observation's weight
   * @param feature where it was observed
   */
  @Differentiable(
      wrt = {"camera", "point", "weight"},
      modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})
  public static double[] reprojection(
      double[] camera, double[] point, double weight, double[] feature) {
    double[] seen =
        rotated(camera, point[0] - camera[3], point[1] - camera[4], point[2] - camera[5]);
    double u = seen[0] / seen[2];
    double v = seen[1] / seen[2];
    double square = u * u + v * v;
    double distortion = 1 + camera[9] * square + camera[10] * square * square;
    return new double[] {
      weight * (u * distortion * camera[6] + camera[7] - feature[0]),
      weight * (v * distortion * camera[6] + camera[8] - feature[1])
    };
  }

  /** The error of a weight, which is to be near 1. */
  @Differentiable
  public static double weightError(double weight) {
    return 1 - weight * weight;
  }

  /** Rodrigues' formula; for a rotation by nothing its limit. */
  private static double[] rotated(double[] rotation, double x, double y, double z) {
    double rx = rotation[0];
    double ry = rotation[1];
    double rz = rotation[2];
    double square = rx * rx + ry * ry + rz * rz;
    if (square == 0) {
      return new double[] {x + ry * z - rz * y, y + rz * x - rx * z, z + rx * y - ry * x};
    }
    double angle = Math.sqrt(square);
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    double wx = rx / angle;
    double wy = ry / angle;
    double wz = rz / angle;
    double along = (wx * x + wy * y + wz * z) * (1 - cosine);
    return new double[] {
      x * cosine + (wy * z - wz * y) * sine + wx * along,
      y * cosine + (wz * x - wx * z) * sine + wy * along,
      z * cosine + (wx * y - wy * x) * sine + wz * along
    };
  }
}
