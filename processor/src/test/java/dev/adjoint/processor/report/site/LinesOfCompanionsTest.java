package dev.adjoint.processor.report.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Each line of a companion knows the lines of the source that it comes from. */
class LinesOfCompanionsTest {
  private static final String PAGE = "demo.Demo.f.html";

  @TempDir Path folder;

  private Document page(String... members) {
    return CompiledReport.ofMembers(folder, members).page(PAGE);
  }

  private static void assertLines(Document page, String part, String code, String... lines) {
    assertEquals(List.of(lines), CompiledReport.linesOf(page, part, code), code);
  }

  @Test
  void statementsOfBothSweepsKnowTheirStatement() {
    Document page =
        page(
            "@Differentiable",
            "static double f(double x, double y) {",
            "  double a = Math.exp(x);",
            "  double b = a * y;",
            "  return b * b;",
            "}");
    assertLines(page, "gradient", "double a = Math.exp(x);", "6");
    assertLines(page, "gradient", "double b = a * y;", "7");
    assertLines(page, "gradient", "double bBar = 2.0 * b;", "8");
    assertLines(page, "gradient", "// adjoint of L7: double b = a * y;", "7");
    assertLines(page, "gradient", "double aBar = bBar * y;", "7");
    assertLines(page, "gradient", "double xBar = aBar * a;", "6");
    assertLines(page, "gradient", "static FGradient f(double x, double y) {", "5");
    assertLines(page, "gradient", "return new FGradient(value, xBar, yBar);");
    assertLines(page, "tangent", "double aDot = xDot * a;", "6");
  }

  @Test
  void aLineMayComeFromSeveralStatements() {
    Document page =
        page(
            "@Differentiable",
            "static double f(double a, double b) {",
            "  double c = a + b;",
            "  double d = Math.exp(c) - Math.exp(a) - Math.exp(b);",
            "  return d * Math.sin(c);",
            "}");
    assertLines(page, "gradient", "double cBar = d * Math.cos(c) + sin * exp;", "7", "8");
  }

  @Test
  void headersAndBracesOfLoopsAndBranchesKnowTheirStatement() {
    Document page =
        page(
            "@Differentiable static double f(double[] x) {",
            "  double s = 0.0;",
            "  for (int i = 0; i < x.length; i++) {",
            "    if (x[i] > 1.0) {",
            "      s += x[i] * x[i];",
            "    } else if (x[i] > 0.5) {",
            "      s += Math.sin(x[i]);",
            "    }",
            "  }",
            "  return s;",
            "}");
    assertLines(page, "vjp", "for (int i = 0; i < x.length; i++) {", "6");
    assertLines(page, "vjp", "} else if (xi > 0.5) {", "9");
    assertLines(page, "vjp", "s += xi * xi;", "8");
    assertLines(page, "vjp", "double s = 0.0;", "5", "6");
    assertLines(page, "source", "}", "11", "9");
  }

  @Test
  void continuedLinesBelongToTheirStatement() {
    Document page =
        page(
            "@Differentiable static double f(double x) {",
            "  double a =",
            "      x",
            "          * 3.0;",
            "",
            "  // a comment",
            "  return a;",
            "}");
    assertLines(page, "source", "* 3.0;", "7", "5");
    assertLines(page, "source", "// a comment");
  }

  @Test
  void helpersOfOtherFilesAreShownWithTheirOwnLines() {
    CompiledReport report =
        CompiledReport.of(
            folder,
            Map.of(
                "demo.Demo",
                CompiledReport.demo(
                    "@Differentiable static double f(double x) {",
                    "  return Other.square(x) + cube(x);",
                    "}",
                    "",
                    "static double cube(double y) {",
                    "  double z = y * y;",
                    "  return z * y;",
                    "}"),
                "demo.Other",
                "package demo;\n\nclass Other {\n  static double square(double t) {\n"
                    + "    double u = Math.sin(t);\n    return u * u;\n  }\n}\n",
                // The same name in another package: it has no such lines.
                "elsewhere.Other",
                "package elsewhere;\n\nclass Other {}\n"));
    Document page = report.page(PAGE);
    assertLines(page, "source", "double u = Math.sin(t);", "Other.java:5");
    assertLines(page, "gradient", "double u = Math.sin(x);", "Other.java:5");
    assertLines(page, "source", "double z = y * y;", "9");
    assertLines(page, "gradient", "double z = x * x;", "9");
  }

  @Test
  void privateMethodsKnowTheLinesOfTheirOwnFile() {
    CompiledReport report =
        CompiledReport.of(
            folder,
            Map.of(
                "demo.Demo",
                CompiledReport.demo(
                    "@Differentiable static double f(double x) {",
                    "  return Other.power(x, 5);",
                    "}"),
                "demo.Other",
                "package demo;\n\nclass Other {\n  static double power(double x, int n) {\n"
                    + "    return n == 0 ? 1.0 : x * power(x, n - 1);\n  }\n}\n"));
    Document page = report.page(PAGE);
    assertLines(page, "source", "return n == 0 ? 1.0 : x * power(x, n - 1);", "Other.java:5");
    assertLines(
        page,
        "gradient",
        "xBar = seed * doubles.pop() + powerReverse(x, n - 1, seed * x, doubles);",
        "Other.java:5");
  }
}
