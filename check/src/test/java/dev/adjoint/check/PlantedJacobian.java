package dev.adjoint.check;

/** All first derivatives of {@link Planted}, by hand. */
final class PlantedJacobian {
  private PlantedJacobian() {}

  record LinearJacobian(double[] value, double[][] a, double[][] x) {}

  static LinearJacobian linear(double[][] a, double[] x) {
    double[][] byA = new double[a.length][a.length * x.length];
    double[][] byX = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      byX[i] = a[i].clone();
      System.arraycopy(x, 0, byA[i], i * x.length, x.length);
    }
    if (Fault.JACOBIAN.is()) {
      byA[1][4] += 1e-5;
    }
    return new LinearJacobian(Planted.linear(a, x), byA, byX);
  }
}
