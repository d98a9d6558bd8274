package dev.adjoint.benchmarks.gradbench.ba;

/**
 * The derivatives of {@code BundleAdjustment.reprojection} as an expert writes them: what the
 * camera sees times the two rows of the projection's derivative, straight into the Jacobian.
 */
public final class BaByHand {
  /** The columns of a block: the camera's eleven, the point's three, the weight's one. */
  public static final int COLUMNS = 15;

  private static final int CENTRE = 3;
  private static final int FOCAL = 6;
  private static final int PRINCIPAL = 7;
  private static final int RADIAL = 9;
  private static final int POINT = 11;
  private static final int WEIGHT = 14;

  private BaByHand() {}

  /** Writes the two rows of the block one after the other into {@code jacobian}. */
  public static void block(
      double[] camera,
      double[] point,
      double weight,
      double[] feature,
      double[] jacobian,
      int from) {
    double x = point[0] - camera[3];
    double y = point[1] - camera[4];
    double z = point[2] - camera[5];
    double rx = camera[0];
    double ry = camera[1];
    double rz = camera[2];
    double angleSquare = rx * rx + ry * ry + rz * rz;
    double cosine = 1;
    double sine = 0;
    double wx = 0;
    double wy = 0;
    double wz = 0;
    double sinePerAngle = 1;
    double versinePerAngle = 0;
    if (angleSquare != 0) {
      double angle = Math.sqrt(angleSquare);
      cosine = Math.cos(angle);
      sine = Math.sin(angle);
      wx = rx / angle;
      wy = ry / angle;
      wz = rz / angle;
      sinePerAngle = sine / angle;
      versinePerAngle = (1 - cosine) / angle;
    }
    double along = wx * x + wy * y + wz * z;
    double crossX = wy * z - wz * y;
    double crossY = wz * x - wx * z;
    double crossZ = wx * y - wy * x;
    double versine = 1 - cosine;
    double seenX = x * cosine + crossX * sine + wx * along * versine;
    double seenY = y * cosine + crossY * sine + wy * along * versine;
    double seenZ = z * cosine + crossZ * sine + wz * along * versine;

    double inverse = 1 / seenZ;
    double u = seenX * inverse;
    double v = seenY * inverse;
    double square = u * u + v * v;
    double distortion = 1 + (camera[RADIAL] + camera[RADIAL + 1] * square) * square;
    double slope = 2 * (camera[RADIAL] + 2 * camera[RADIAL + 1] * square);
    double scale = weight * camera[FOCAL];
    double uByU = scale * (distortion + u * u * slope);
    double mixed = scale * u * v * slope;
    double vByV = scale * (distortion + v * v * slope);
    // The rows of the errors' derivatives by what the camera sees.
    double a0 = uByU * inverse;
    double a1 = mixed * inverse;
    double a2 = -(uByU * u + mixed * v) * inverse;
    double b0 = a1;
    double b1 = vByV * inverse;
    double b2 = -(mixed * u + vByV * v) * inverse;

    double slant = cosine - sinePerAngle;
    double bend = (sine - 2 * versinePerAngle) * along;
    double turnX = slant * crossX - sine * x + bend * wx;
    double turnY = slant * crossY - sine * y + bend * wy;
    double turnZ = slant * crossZ - sine * z + bend * wz;
    for (int row = 0; row < 2; row++) {
      double p = row == 0 ? a0 : b0;
      double q = row == 0 ? a1 : b1;
      double r = row == 0 ? a2 : b2;
      int at = from + row * COLUMNS;
      double onTurn = p * turnX + q * turnY + r * turnZ;
      double onAxis = p * wx + q * wy + r * wz;
      double lift = versinePerAngle * along;
      jacobian[at] =
          wx * onTurn + sinePerAngle * (r * y - q * z) + lift * p + versinePerAngle * x * onAxis;
      jacobian[at + 1] =
          wy * onTurn + sinePerAngle * (p * z - r * x) + lift * q + versinePerAngle * y * onAxis;
      jacobian[at + 2] =
          wz * onTurn + sinePerAngle * (q * x - p * y) + lift * r + versinePerAngle * z * onAxis;
      double byX = cosine * p + sine * (r * -wy + q * wz) + versine * wx * onAxis;
      double byY = cosine * q + sine * (p * -wz + r * wx) + versine * wy * onAxis;
      double byZ = cosine * r + sine * (q * -wx + p * wy) + versine * wz * onAxis;
      jacobian[at + CENTRE] = -byX;
      jacobian[at + CENTRE + 1] = -byY;
      jacobian[at + CENTRE + 2] = -byZ;
      jacobian[at + POINT] = byX;
      jacobian[at + POINT + 1] = byY;
      jacobian[at + POINT + 2] = byZ;
      double projected = row == 0 ? u : v;
      jacobian[at + FOCAL] = weight * projected * distortion;
      jacobian[at + PRINCIPAL + row] = weight;
      jacobian[at + PRINCIPAL + 1 - row] = 0;
      jacobian[at + RADIAL] = scale * projected * square;
      jacobian[at + RADIAL + 1] = scale * projected * square * square;
      jacobian[at + WEIGHT] =
          projected * distortion * camera[FOCAL] + camera[PRINCIPAL + row] - feature[row];
    }
  }
}
