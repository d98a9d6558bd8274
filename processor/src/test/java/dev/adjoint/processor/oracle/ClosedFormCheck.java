package dev.adjoint.processor.oracle;

/** Both modes of a method with one number as its result against a gradient that is written down. */
public record ClosedFormCheck(double[] expected) implements Check {
  @Override
  public String title() {
    return "closed form";
  }

  @Override
  public void verify(Point point, Subject subject) {
    double[] u = new double[point.outputs(point.inputs()).length];
    u[0] = 1;
    double relative = point.problem().single() ? 1e-6 : 1e-13;
    double[] gradient = point.pullback(subject, u);
    Closeness.require(gradient.length == expected.length, "state " + gradient.length + " entries");
    for (int i = 0; i < expected.length; i++) {
      double tolerance = relative * Math.abs(expected[i]);
      Closeness.close("adjoint of input " + i, gradient[i], expected[i], tolerance);
      double[] axis = new double[expected.length];
      axis[i] = 1;
      double along = point.tangent(subject, axis)[0];
      Closeness.close("tangent of input " + i, along, expected[i], tolerance);
    }
  }
}
