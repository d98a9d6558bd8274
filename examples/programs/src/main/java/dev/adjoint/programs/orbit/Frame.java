package dev.adjoint.programs.orbit;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** The directions that a satellite knows: outward, along its way, and across its orbit. */
final class Frame {
  private Frame() {}

  /** Rows: outward, along, across. */
  static RealMatrix of(double[] y) {
    double[] outward = unit(Arrays.copyOf(y, 3));
    double[] across = unit(cross(outward, Arrays.copyOfRange(y, 3, 6)));
    double[] along = cross(across, outward);
    return MatrixUtils.createRealMatrix(new double[][] {outward, along, across});
  }

  /** The covariance of the position in these directions, where the state is y. */
  static RealMatrix local(RealMatrix covariance, double[] y) {
    RealMatrix frame = of(y);
    return frame.multiply(covariance.getSubMatrix(0, 2, 0, 2)).multiply(frame.transpose());
  }

  private static double[] unit(double[] v) {
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    return Arrays.stream(v).map(each -> each / length).toArray();
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
