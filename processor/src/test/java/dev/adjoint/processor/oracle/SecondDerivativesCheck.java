package dev.adjoint.processor.oracle;

/** The value, the gradient and the whole Hessian against Hipparchus' second derivatives. */
final class SecondDerivativesCheck implements Check {
  private static final int MOST_INPUTS = 40;

  @Override
  public String title() {
    return "Hessian";
  }

  @Override
  public void verify(Point point, Subject subject) {
    SecondOrder.requireRun("Hessian", point, subject::hessian);
    boolean threw = point.primal(point.arguments()).thrown() != null;
    if (threw || SecondOrder.shares(point) || point.inputs().length > MOST_INPUTS) {
      return;
    }
    boolean single = point.problem().single();
    Curvature expected = point.curvature();
    Subject.Outcome outcome = subject.hessian(point.arguments());
    double[] gradient = (double[]) outcome.derivatives()[0];
    double[][] hessian = (double[][]) outcome.derivatives()[1];
    SecondOrder.compare("gradient", gradient, expected.gradient(), scale(point, expected), single);
    int n = expected.hessian().length;
    Closeness.require(hessian.length == n, "the Hessian has " + hessian.length + " rows, not " + n);
    for (int i = 0; i < n; i++) {
      String row = "row " + i + " of the Hessian, column";
      SecondOrder.compare(row, hessian[i], expected.hessian()[i], scale(point, expected), single);
    }
  }

  /** How large the entries are, or the numbers on the way to them, which may cancel. */
  static double scale(Point point, Curvature curvature) {
    double rounding = point.jacobian().rounding(point.problem().single());
    return Math.max(largest(curvature), 1e6 * rounding);
  }

  private static double largest(Curvature curvature) {
    double largest = 0;
    for (int i = 0; i < curvature.hessian().length; i++) {
      largest = Math.max(largest, curvature.scale(i));
      double partial = Math.abs(curvature.gradient()[i]);
      largest = Double.isFinite(partial) ? Math.max(largest, partial) : largest;
    }
    return largest;
  }
}
