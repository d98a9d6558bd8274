package dev.adjoint.processor.oracle;

import java.util.List;

/** What the checks of second derivatives and of matrices have in common. */
final class SecondOrder {
  private SecondOrder() {}

  /** Whether an array occurs twice in the inputs: the matrices then count it twice. */
  static boolean shares(Point point) {
    Object[] inputs = point.problem().inputs(point.arguments());
    int each = 0;
    for (Object input : inputs) {
      each += Flat.read(input).length;
    }
    return each != Flat.read(inputs).length;
  }

  /** The value, the arguments and the effects of a call are those of the primal. */
  static void requireRun(
      String call, Point point, java.util.function.Function<Object[], Subject.Outcome> run) {
    Object[] expected = point.arguments();
    Subject.Outcome primal = point.primal(expected);
    List<Object> effects = point.effects();
    Object[] arguments = point.arguments();
    Subject.Outcome outcome = run.apply(arguments);
    if (primal.thrown() == null) {
      Point.rethrow(outcome);
      Closeness.identical("value of " + call, outcome.value(), primal.value());
    } else {
      Closeness.require(outcome.thrown() != null, call + " did not throw " + primal.thrown());
      Closeness.identical(
          "exception of " + call, outcome.thrown().getClass(), primal.thrown().getClass());
    }
    Closeness.identical("arguments after " + call, arguments, expected);
    Closeness.identical("effects of " + call, point.effects(), effects);
  }

  static void compare(
      String what, double[] actual, double[] expected, double scale, boolean single) {
    Closeness.require(
        actual.length == expected.length,
        what + " has " + actual.length + " entries, expected " + expected.length);
    for (int j = 0; j < expected.length; j++) {
      double tolerance = (single ? 1e-3 : 1e-9) * (Math.abs(expected[j]) + 1e-3 * scale);
      Closeness.close(what + " " + j, actual[j], expected[j], tolerance);
    }
  }
}
