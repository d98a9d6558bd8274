package dev.adjoint.examples.cost;

import dev.adjoint.examples.modes.ForwardAndReverse;
import dev.adjoint.examples.modes.ForwardAndReverseAdjoint;
import dev.adjoint.examples.modes.ForwardAndReverseTangent;
import dev.adjoint.examples.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * All derivatives of a function by forward and by reverse mode, as its inputs or its outputs become
 * more: forward mode takes a sweep for each input, reverse mode one for each output.
 */
public final class ForwardReverseCost {
  private static final int[] SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256};
  private static final String FORWARD = "#c0392b";
  private static final String REVERSE = "#2471a3";

  private ForwardReverseCost() {}

  /** The gradient of a function of many inputs, by a tangent for each. */
  static double[] gradientForward(double[] x) {
    double[] gradient = new double[x.length];
    double[] xDot = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      xDot[i] = 1;
      gradient[i] = ForwardAndReverseTangent.manyToOne(x, xDot).tangent();
      xDot[i] = 0;
    }
    return gradient;
  }

  /** The same by one adjoint. */
  static double[] gradientReverse(double[] x) {
    return ForwardAndReverseAdjoint.manyToOne(x).x();
  }

  /** The derivatives of many outputs by one input, by one tangent. */
  static double[] outputsForward(double x, int n) {
    return ForwardAndReverseTangent.oneToMany(x, n, 1).tangent();
  }

  /** The same by an adjoint for each output. */
  static double[] outputsReverse(double x, int n) {
    double[] derivatives = new double[n];
    double[] seed = new double[n];
    for (int i = 0; i < n; i++) {
      seed[i] = 1;
      derivatives[i] = ForwardAndReverseAdjoint.oneToMany(x, n, seed).x();
      seed[i] = 0;
    }
    return derivatives;
  }

  private static double[] inputs(int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = Math.cos(i);
    }
    return x;
  }

  private static List<Curve> ofInputs(int[] sizes) {
    double[] forward = new double[sizes.length];
    double[] reverse = new double[sizes.length];
    for (int k = 0; k < sizes.length; k++) {
      double[] x = inputs(sizes[k] + 1);
      double primal = Stopwatch.nanoseconds(() -> ForwardAndReverse.manyToOne(x));
      forward[k] = Stopwatch.nanoseconds(() -> gradientForward(x)[0]) / primal;
      reverse[k] = Stopwatch.nanoseconds(() -> gradientReverse(x)[0]) / primal;
    }
    return curves(sizes, forward, reverse);
  }

  private static List<Curve> ofOutputs(int[] sizes) {
    double[] forward = new double[sizes.length];
    double[] reverse = new double[sizes.length];
    for (int k = 0; k < sizes.length; k++) {
      int n = sizes[k];
      double primal = Stopwatch.nanoseconds(() -> ForwardAndReverse.oneToMany(0.9, n)[n - 1]);
      forward[k] = Stopwatch.nanoseconds(() -> outputsForward(0.9, n)[n - 1]) / primal;
      reverse[k] = Stopwatch.nanoseconds(() -> outputsReverse(0.9, n)[n - 1]) / primal;
    }
    return curves(sizes, forward, reverse);
  }

  private static List<Curve> curves(int[] sizes, double[] forward, double[] reverse) {
    return List.of(
        new Curve("forward", FORWARD, sizes, forward),
        new Curve("reverse", REVERSE, sizes, reverse));
  }

  /** Shows what 64 inputs, and what 64 outputs, cost in each mode. */
  public static void run(Report report) {
    report.heading("The cost of forward and of reverse mode");
    double[] x = inputs(64);
    report.check("64 inputs", gradientForward(x), gradientReverse(x), 1e-14);
    report.check("64 outputs", outputsReverse(0.9, 64), outputsForward(0.9, 64), 1e-14);
    int[] one = {64};
    print(report, "inputs", ofInputs(one));
    print(report, "outputs", ofOutputs(one));
  }

  private static void print(Report report, String what, List<Curve> curves) {
    for (Curve curve : curves) {
      String times = String.format(Locale.ROOT, "%.1f", curve.multiples()[0]);
      report.line("64 %s, %s mode: %s times the function itself", what, curve.name(), times);
    }
  }

  /** Measures and draws the picture of the documentation; takes the file to write. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      Report.runAlone(ForwardReverseCost::run);
      return;
    }
    ofInputs(SIZES); // by now everything is compiled
    ofOutputs(SIZES);
    CostChart chart = new CostChart();
    chart.add("inputs (one output)", ofInputs(SIZES));
    chart.add("outputs (one input)", ofOutputs(SIZES));
    Files.writeString(Path.of(arguments[0]), chart.toSvg());
  }
}
