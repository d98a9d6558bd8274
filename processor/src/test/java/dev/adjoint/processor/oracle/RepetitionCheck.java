package dev.adjoint.processor.oracle;

import java.util.Arrays;

/** A second call gives the same to the bit: nothing is kept from one call to the next. */
final class RepetitionCheck implements Check {
  @Override
  public String title() {
    return "repetition";
  }

  @Override
  public void verify(Point point, Subject subject) {
    double[] u = point.random(point.outputs(point.inputs()).length, 11);
    double[] v = point.random(point.inputs().length, 12);
    double[] reverse = point.pullback(subject, u);
    double[] forward = point.tangent(subject, v);
    for (int i = 0; i < 2; i++) {
      require("adjoint", point.pullback(subject, u), reverse);
      require("tangent", point.tangent(subject, v), forward);
    }
  }

  private static void require(String what, double[] again, double[] first) {
    Closeness.require(
        Arrays.equals(again, first),
        what
            + " of a repeated call: "
            + Closeness.text(again)
            + ", first "
            + Closeness.text(first));
  }
}
