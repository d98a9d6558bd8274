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
    Point.rethrow(subject.pullback(point.arguments(), seeds.result(), seeds.buffers()));
    Closeness.require(
        outcome.derivatives().length == seeds.buffers().length,
        "the record has " + outcome.derivatives().length + " components");
    for (int k = 0; k < seeds.buffers().length; k++) {
      compare(k, outcome.derivatives()[k], seeds.buffers()[k], problem.single() ? 1e-5 : 1e-12);
    }
  }

  private static void compare(int component, Object derivative, Object buffer, double relative) {
    double[] actual = Flat.read(derivative);
    double[] expected = Flat.read(buffer);
    Closeness.require(
        actual.length == expected.length,
        "component " + component + " has " + actual.length + " entries, not " + expected.length);
    for (int i = 0; i < actual.length; i++) {
      double tolerance = relative * Math.abs(expected[i]);
      Closeness.close("component " + component + " at " + i, actual[i], expected[i], tolerance);
    }
  }
}
