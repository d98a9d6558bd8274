package dev.adjoint.benchmarks.gradbench.ba;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@code BundleAdjustment.reprojection} written against Hipparchus' forward-mode number type. */
public final class BaOnHipparchus {
  private BaOnHipparchus() {}

  /** The two errors with their partial derivatives by camera, point and weight, in that order. */
  public static Gradient[] reprojection(
      double[] camera, double[] point, double weight, double[] feature) {
    Gradient[] at = new Gradient[BaByHand.COLUMNS];
    for (int i = 0; i < at.length; i++) {
      double value = i < 11 ? camera[i] : i < 14 ? point[i - 11] : weight;
      at[i] = Gradient.variable(at.length, i, value);
    }
    Gradient[] seen =
        rotated(at, at[11].subtract(at[3]), at[12].subtract(at[4]), at[13].subtract(at[5]));
    Gradient u = seen[0].divide(seen[2]);
    Gradient v = seen[1].divide(seen[2]);
    Gradient square = u.square().add(v.square());
    Gradient distortion =
        at[9].multiply(square).add(at[10].multiply(square).multiply(square)).add(1);
    return new Gradient[] {
      error(at, u.multiply(distortion), at[7], feature[0]),
      error(at, v.multiply(distortion), at[8], feature[1])
    };
  }

  private static Gradient error(Gradient[] at, Gradient seen, Gradient principal, double feature) {
    return seen.multiply(at[6]).add(principal).subtract(feature).multiply(at[14]);
  }

  private static Gradient[] rotated(Gradient[] r, Gradient x, Gradient y, Gradient z) {
    Gradient angle = r[0].square().add(r[1].square()).add(r[2].square()).sqrt();
    Gradient cosine = angle.cos();
    Gradient sine = angle.sin();
    Gradient wx = r[0].divide(angle);
    Gradient wy = r[1].divide(angle);
    Gradient wz = r[2].divide(angle);
    Gradient along =
        wx.multiply(x).add(wy.multiply(y)).add(wz.multiply(z)).multiply(cosine.negate().add(1));
    return new Gradient[] {
      turned(x, cosine, wy.multiply(z).subtract(wz.multiply(y)), sine, wx.multiply(along)),
      turned(y, cosine, wz.multiply(x).subtract(wx.multiply(z)), sine, wy.multiply(along)),
      turned(z, cosine, wx.multiply(y).subtract(wy.multiply(x)), sine, wz.multiply(along))
    };
  }

  private static Gradient turned(
      Gradient x, Gradient cosine, Gradient cross, Gradient sine, Gradient along) {
    return x.multiply(cosine).add(cross.multiply(sine)).add(along);
  }
}
