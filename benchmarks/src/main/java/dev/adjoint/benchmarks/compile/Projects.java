package dev.adjoint.benchmarks.compile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sources to be compiled: by the name of the class, its text. */
final class Projects {
  private Projects() {}

  /** Classes of small methods, of which the first in each class are annotated. */
  static Map<String, String> small(int classes, int methods, int annotated) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int c = 0; c < classes; c++) {
      StringBuilder text = new StringBuilder("import dev.adjoint.Differentiable;\n");
      text.append("public final class Small").append(c).append(" {\n");
      for (int m = 0; m < methods; m++) {
        text.append(m < annotated ? "  @Differentiable\n" : "").append(method(m, c));
      }
      sources.put("Small" + c, text.append("}\n").toString());
    }
    return sources;
  }

  /** A loop that sums, a formula, a branch, a loop over itself. */
  private static String method(int m, int c) {
    String head = "  public static double f" + m;
    return switch (m % 4) {
      case 0 ->
          head
              + "(double[] x, double[] w) {\n    double sum = 0;\n"
              + "    for (int i = 0; i < x.length; i++) {\n      double r = x[i] * w[i] - "
              + c
              + ".5;\n      sum += r * r;\n    }\n    return sum / x.length;\n  }\n";
      case 1 ->
          head
              + "(double a, double b, double t) {\n    double e = Math.exp(-a * t);\n"
              + "    double s = Math.sin(b * t + "
              + c
              + ");\n    double p = e * s;\n    return p * p + Math.log(1 + a * a);\n  }\n";
      case 2 ->
          head
              + "(double spot, double strike) {\n    double d = spot - strike;\n"
              + "    if (d > "
              + c
              + ") {\n      return d * d;\n    }\n    return 0.5 * Math.abs(d) * strike;\n  }\n";
      default ->
          head
              + "(double y, double k, int n) {\n    for (int i = 0; i < n; i++) {\n"
              + "      double slope = k * y * (1 - y);\n      y += 0.01 * slope;\n    }\n"
              + "    return y;\n  }\n";
    };
  }

  /** One method of so many statements, one after the other. */
  static Map<String, String> line(int statements) {
    StringBuilder text = new StringBuilder("import dev.adjoint.Differentiable;\n");
    text.append("public final class Line {\n  @Differentiable\n");
    text.append("  public static double f(double x, double y) {\n    double a0 = x * y;\n");
    text.append("    double a1 = x - y;\n");
    for (int i = 2; i < statements; i++) {
      text.append("    double a").append(i).append(" = ");
      String before = "a" + (i - 1);
      String other = "a" + (i - 2);
      text.append(
          switch (i % 3) {
            case 0 -> "Math.sin(" + before + ") * " + other + " + 0." + i;
            case 1 -> before + " * 0.5 + " + other + " * 0.25";
            default -> before + " / (2.0 + " + other + " * " + other + ")";
          });
      text.append(";\n");
    }
    text.append("    return a").append(statements - 1).append(";\n  }\n}\n");
    return Map.of("Line", text.toString());
  }
}
