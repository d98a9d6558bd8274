package dev.adjoint.examples.textbook;

import dev.adjoint.Differentiable;
import dev.adjoint.examples.report.GeneratedSource;
import dev.adjoint.examples.report.Report;

/**
 * Example 5.14: f(x) = √(x² + exp(x²)) + cos(x² + exp(x²)), equations (5.109) and (5.122–5.142).
 */
public final class Example514 {
  private Example514() {}

  /** The function as the textbook's program of intermediate variables, (5.123–5.128). */
  @Differentiable
  public static double f(double x) {
    double a = x * x;
    double b = Math.exp(a);
    double c = a + b;
    double d = Math.sqrt(c);
    double e = Math.cos(c);
    return d + e;
  }

  /** The same function in one line, as in (5.122). */
  @Differentiable
  public static double oneLine(double x) {
    return Math.sqrt(x * x + Math.exp(x * x)) + Math.cos(x * x + Math.exp(x * x));
  }

  /** The derivative that a person finds on paper, (5.110). */
  static double onPaper(double x) {
    double c = x * x + Math.exp(x * x);
    return 2 * x * (1 / (2 * Math.sqrt(c)) - Math.sin(c)) * (1 + Math.exp(x * x));
  }

  /** Compares both ways of writing it, in both modes, with (5.110). */
  public static void run(Report report) {
    report.heading("Example 5.14: f(x) = sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))");
    for (double x : new double[] {-1.3, 0, 0.5, 1.2}) {
      Example514Adjoint.FGradient gradient = Example514Adjoint.f(x);
      report.line("x = %4.1f   f(x) = %s", x, gradient.value());
      report.check("df/dx, reverse mode", onPaper(x), gradient.x(), 1e-13);
      report.check("df/dx, forward mode", onPaper(x), Example514Tangent.f(x, 1).tangent(), 1e-13);
      report.check("df/dx of the one-liner", onPaper(x), Example514Adjoint.oneLine(x).x(), 1e-13);
    }
    showGenerated(report);
  }

  private static void showGenerated(Report report) {
    GeneratedSource source = GeneratedSource.of(Example514Adjoint.class);
    report.line("its generated adjoint, from %s:", source.path());
    if (source.exists()) {
      source.method("FGradient f(").forEach(line -> report.line("| %s", line));
    }
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(Example514::run);
  }
}
