package dev.adjoint.processor.report.graph;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs that are too large to be read become smaller, and say what they left out. */
class FoldingTest {
  private static String chain(int statements) {
    return "static double f(double x) {\n  double v0 = x * x;\n"
        + IntStream.range(1, statements)
            .mapToObj(i -> "  double v" + i + " = Math.sin(v" + (i - 1) + ") + 2;\n")
            .collect(joining())
        + "  return v"
        + (statements - 1)
        + ";\n}\n";
  }

  private static Drawing fold(String source) {
    return Folding.fold(Drawn.of("f", source).whole());
  }

  @Test
  void whatIsSmallStaysAsItIs() {
    Drawing whole = Drawn.of("f", chain(10)).whole();
    assertEquals(30, whole.size());
    assertEquals(whole, Folding.fold(whole));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 20, 40, 200, 3000})
  void whatIsLargeIsFolded(int statements) {
    Drawing folded = fold(chain(statements));
    assertTrue(folded.size() <= Folding.LIMIT, () -> folded.size() + " nodes");
    Set<Integer> lines = new HashSet<>();
    folded.nodes().values().forEach(n -> n.origins().forEach(o -> lines.add(o.line())));
    assertEquals(statements, lines.stream().filter(line -> line > 2).count(), "all lines");
    assertEquals(folded.size() - 1, folded.edges().stream().filter(e -> isFlow(folded, e)).count());
  }

  /** Whether an arrow is part of the chain rather than from a constant. */
  private static boolean isFlow(Drawing drawing, Edge edge) {
    return drawing.nodes().get(edge.from()).counts();
  }

  @Test
  void expressionsAreFoldedBeforeLoops() {
    Drawing folded =
        fold(
            """
            static double f(double[] x, double[] y) {
              double s = 0;
              for (int i = 0; i < x.length; i++) {
                s += x[i] * y[i] + x[i] / y[i] - Math.sin(x[i] * 2) * Math.cos(y[i])
                    + Math.exp(x[i] - y[i]) * Math.exp(y[i] - x[i]) - 1 / (1 + x[i] * x[i])
                    + Math.sqrt(x[i]) - Math.sqrt(y[i]) + 3 * x[i] - 4 * y[i];
              }
              return s;
            }
            """);
    assertEquals(1, Drawn.nodes(folded, Node.Kind.FRAME).count());
    assertEquals(1, Drawn.nodes(folded, Node.Kind.FOLD).count());
    assertEquals(List.of("x", "y", "s", "s", "f"), Drawn.labels(folded, Node.Kind.VARIABLE));
  }

  @Test
  void loopsAreFoldedWhereStatementsDoNotHelp() {
    String loop =
        """
          for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
              s += x[i] * x[j];
            }
            s = Math.sin(s);
          }
        """;
    Drawing folded =
        fold(
            "static double f(double[] x, int n) { double s = 0;\n"
                + loop.repeat(20)
                + "return s; }");
    assertTrue(folded.size() <= Folding.LIMIT);
    assertTrue(
        Drawn.labels(folded, Node.Kind.FOLD).contains("for i:\ns += x[i] * x[j]\n… 1 more"),
        () -> Drawn.labels(folded, Node.Kind.FOLD).toString());
  }

  @Test
  void manyParametersBecomeOne() {
    String parameters = IntStream.range(0, 50).mapToObj(i -> "double p" + i).collect(joining(", "));
    String sum = IntStream.range(0, 50).mapToObj(i -> "p" + i).collect(joining(" + "));
    Drawing folded = fold("static double f(" + parameters + ") { return " + sum + "; }");
    assertTrue(folded.size() <= 12, () -> folded.size() + " nodes");
  }

  /** What is laid out is small however long the method is: that is what bounds the time. */
  @Test
  void thousandsOfStatementsAreFoldedBeforeTheyAreLaidOut() {
    Drawing folded = fold(chain(3000));
    assertTrue(folded.size() <= Folding.LIMIT, () -> folded.size() + " nodes");
    String svg = Drawn.of("f", chain(3000)).svg();
    assertTrue(svg.strip().endsWith("</svg>"), () -> svg.substring(svg.length() - 20));
  }
}
