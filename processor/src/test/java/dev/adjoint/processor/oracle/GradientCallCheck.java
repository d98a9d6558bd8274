package dev.adjoint.processor.oracle;

/** The call that returns a record gives what the pullback adds to zero buffers. */
final class GradientCallCheck implements Check {
  @Override
  public String title() {
    return "gradient call";
  }

  @Override
  public void verify(Point point, Subject subject) {
    Problem problem = point.problem();
    if (problem.isVoid()) {
      return;
    }
    double[] u = new double[point.outputs(point.inputs()).length];
    int results = Flat.read(point.primal(point.arguments()).value()).length;
    double[] random = point.random(results, 9);
    for (int i = 0; i < results; i++) {
      u[i] = problem.isScalar() ? 1 : random[i];
    }
    Seeds seeds = Seeds.of(point, u);
    Object seed = problem.isScalar() ? null : seeds.result();
    Subject.Outcome outcome = subject.gradient(point.arguments(), seed);
    Point.rethrow(outcome);
    double[] expected = point.pullback(subject, u);
    double[] actual = Flat.read(outcome.derivatives());
    Closeness.require(
        actual.length == expected.length,
        "components have " + actual.length + " entries, expected " + expected.length);
    for (int i = 0; i < actual.length; i++) {
      double tolerance = (problem.single() ? 1e-5 : 1e-12) * Math.abs(expected[i]);
      Closeness.close("component entry " + i, actual[i], expected[i], tolerance);
    }
  }
}
