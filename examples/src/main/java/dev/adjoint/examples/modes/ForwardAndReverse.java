package dev.adjoint.examples.modes;

import dev.adjoint.Differentiable;
import dev.adjoint.examples.report.Report;

/** Forward mode beside reverse mode, (5.119–5.121): one sweep per input, or one per output. */
public final class ForwardAndReverse {
  private ForwardAndReverse() {}

  /** The chain x → a → b → y of (5.119). */
  @Differentiable
  public static double chain(double x) {
    double a = Math.sin(x);
    double b = Math.exp(a);
    return b * b;
  }

  /** Many inputs, one output: y = Σ xᵢ₊₁ sin(xᵢ). */
  @Differentiable
  public static double manyToOne(double[] x) {
    double y = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      y += x[i + 1] * Math.sin(x[i]);
    }
    return y;
  }

  /** One input, many outputs: yᵢ = x^i. */
  @Differentiable
  public static double[] oneToMany(double x, int n) {
    double[] y = new double[n];
    double power = 1;
    for (int i = 0; i < n; i++) {
      y[i] = power;
      power *= x;
    }
    return y;
  }

  /** Shows that both modes agree, and how many sweeps each needs. */
  public static void run(Report report) {
    report.heading("Forward mode and reverse mode");
    double x = 0.8;
    double byHand = 2 * Math.exp(2 * Math.sin(x)) * Math.cos(x);
    report.check("dy/dx, reverse", byHand, ForwardAndReverseAdjoint.chain(x).x(), 1e-14);
    report.check("dy/dx, forward", byHand, ForwardAndReverseTangent.chain(x, 1).tangent(), 1e-14);
    manyInputs(report, 50);
    manyOutputs(report, 50);
  }

  private static void manyInputs(Report report, int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = Math.cos(i);
    }
    double[] forward = new double[n];
    for (int i = 0; i < n; i++) {
      double[] xDot = new double[n];
      xDot[i] = 1;
      forward[i] = ForwardAndReverseTangent.manyToOne(x, xDot).tangent();
    }
    double[] reverse = ForwardAndReverseAdjoint.manyToOne(x).x();
    report.line("%d inputs, 1 output: %d forward sweeps, or 1 reverse sweep", n, n);
    report.check("they agree", forward, reverse, 1e-14);
  }

  private static void manyOutputs(Report report, int n) {
    double x = 0.9;
    double[] reverse = new double[n];
    for (int i = 0; i < n; i++) {
      double[] seed = new double[n];
      seed[i] = 1;
      reverse[i] = ForwardAndReverseAdjoint.oneToMany(x, n, seed).x();
    }
    double[] forward = ForwardAndReverseTangent.oneToMany(x, n, 1).tangent();
    report.line("1 input, %d outputs: 1 forward sweep, or %d reverse sweeps", n, n);
    report.check("they agree", reverse, forward, 1e-14);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(ForwardAndReverse::run);
  }
}
