package dev.adjoint.processor.oracle;

/** The two modes against each other: ⟨Jv, u⟩ = ⟨v, Jᵀu⟩ to rounding. */
final class DotProductCheck implements Check {
  @Override
  public String title() {
    return "dot product";
  }

  @Override
  public void verify(Point point, Subject subject) {
    int inputs = point.inputs().length;
    int outputs = point.outputs(point.inputs()).length;
    for (int trial = 0; trial < 3; trial++) {
      double[] v = point.random(inputs, 10 + trial);
      double[] u = point.ofFinite(point.random(outputs, 20 + trial));
      double[] forward = point.tangent(subject, v);
      double[] reverse = point.pullback(subject, u);
      double left = 0;
      double right = 0;
      double scale = 0;
      for (int i = 0; i < outputs; i++) {
        double term = u[i] == 0 ? 0 : u[i] * forward[i];
        left += term;
        scale += Math.abs(term);
      }
      for (int j = 0; j < inputs; j++) {
        right += v[j] * reverse[j];
        scale += Math.abs(v[j] * reverse[j]);
      }
      if (Undecided.isLoud(point, right) || Undecided.isLoud(point, left)) {
        continue;
      }
      double rounding = point.jacobian().rounding(point.problem().single());
      double relative = point.problem().single() ? 1e-5 : 1e-12;
      Closeness.close("⟨Jv, u⟩ against ⟨v, Jᵀu⟩", left, right, relative * scale + rounding);
    }
  }
}
