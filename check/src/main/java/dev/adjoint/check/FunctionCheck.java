package dev.adjoint.check;

import dev.adjoint.check.numeric.Slope;
import dev.adjoint.check.values.Access;
import dev.adjoint.check.values.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Checks a gradient that is a function of its own. */
final class FunctionCheck {
  private static final String CHECK = "gradient against central differences";

  private final ToDoubleFunction<double[]> function;
  private final UnaryOperator<double[]> gradient;
  private final double[] x;
  private final Options options;
  private final Layout layout;
  private final Random random;

  FunctionCheck(
      Access access,
      ToDoubleFunction<double[]> function,
      UnaryOperator<double[]> gradient,
      double[] x,
      Options options) {
    this.function = function;
    this.gradient = gradient;
    this.x = x;
    this.options = options;
    layout = Layout.of(access, List.of("x"), List.of(double[].class), new Object[] {x});
    random = new Random(options.seed());
  }

  Findings run() {
    Findings findings = new Findings(options);
    double[] given = x.clone();
    double[] values = gradient.apply(given);
    String changed = Arrays.equals(given, x) ? "" : "the gradient changes its argument";
    findings.state("argument after the gradient", Outcome.WRONG, "x", changed);
    Findings.Comparison comparison = findings.compare(CHECK, x.length);
    if (values.length != x.length) {
      comparison.wrong("x", "the gradient has " + values.length + " entries, not " + x.length);
      comparison.done();
      return findings;
    }
    double[] centre = {function.applyAsDouble(x.clone())};
    UnaryOperator<double[]> vector = at -> new double[] {function.applyAsDouble(at)};
    Slopes slopes = new Slopes(layout, x, vector, centre, false, options);
    double scale = Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    double[] noise = noise(values);
    for (int i : Sample.of(x.length, options.samples(), random)) {
      Slope slope = slopes.along(i, null)[0];
      comparison.slope(layout.name(i), values[i], slope, noise[i], scale, false);
    }
    comparison.done();
    return findings;
  }

  private double[] noise(double[] values) {
    double[] moved = x.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += moved[i] * (random.nextBoolean() ? 0x1p-52 : -0x1p-52);
    }
    double[] others = gradient.apply(moved);
    double[] noise = new double[values.length];
    for (int i = 0; i < noise.length; i++) {
      double change = Math.abs(others[i] - values[i]);
      noise[i] = Double.isFinite(change) ? 2 * change + 0x1p-52 * Math.abs(values[i]) : 0;
    }
    return noise;
  }
}
