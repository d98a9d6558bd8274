package dev.adjoint.processor.report.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in a computation graph. */
class GraphBuilderTest {
  @Test
  void theExampleOfTheTextbookHasTheBoxesAndCirclesOfItsFigure() {
    Drawing drawing =
        Drawn.of(
                "f",
                """
                static double f(double x) {
                  double a = x * x;
                  double b = Math.exp(a);
                  double c = a + b;
                  double d = Math.sqrt(c);
                  double e = Math.cos(c);
                  return d + e;
                }
                """)
            .whole();
    assertEquals(
        List.of("x", "a", "b", "c", "d", "e", "f"), Drawn.labels(drawing, Node.Kind.VARIABLE));
    assertEquals(
        List.of("(·)²", "exp", "+", "√", "cos", "+"), Drawn.labels(drawing, Node.Kind.OPERATOR));
    assertEquals(13, drawing.nodes().size());
    assertEquals(
        Set.of(
            "x→(·)²", "(·)²→a", "a→exp", "exp→b", "a→+", "b→+", "+→c", "c→√", "√→d", "c→cos",
            "cos→e", "d→+", "e→+", "+→f"),
        Set.copyOf(Drawn.arrows(drawing)));
    assertEquals(14, drawing.edges().size());
    assertTrue(drawing.nodes().values().stream().allMatch(node -> node.has(Trait.ACTIVE)));
  }

  @Test
  void whatNoDerivativeFlowsThroughIsPassive() {
    Drawing drawing =
        Drawn.of("f", "static double f(double x, int n) { double k = n * 2; return x * k; }")
            .whole();
    assertEquals(
        List.of("n", "k"),
        Drawn.nodes(drawing, Node.Kind.VARIABLE)
            .filter(node -> !node.has(Trait.ACTIVE))
            .map(Node::label)
            .toList());
    assertEquals(List.of("2"), Drawn.labels(drawing, Node.Kind.CONSTANT));
  }

  @Test
  void elementsAreNamedAsInTheSource() {
    Drawing drawing =
        Drawn.of(
                "f",
                """
                static double f(double[][] a, double[] x, int k) {
                  double s = a[k][k + 1] * x[0];
                  return s * x[0];
                }
                """)
            .whole();
    assertEquals(List.of("a[k][k + 1]", "x[0]"), Drawn.labels(drawing, Node.Kind.ELEMENT));
    assertFalse(Drawn.arrows(drawing).contains("k→a[k][k + 1]"));
  }

  @Test
  void anElementThatWasOverwrittenIsReadAgain() {
    Drawing drawing =
        Drawn.of(
                "f",
                """
                static double f(double[] x) {
                  double s = x[0];
                  x[0] = 2 * s;
                  return x[0] * s;
                }
                """)
            .whole();
    assertEquals(List.of("x[0]", "x[0]"), Drawn.labels(drawing, Node.Kind.ELEMENT));
    Node x = drawing.nodes().get(0);
    assertTrue(x.has(Trait.PARAMETER) && x.has(Trait.RESULT), "it is written into");
  }

  @Test
  void aLoopIsAFrameThatCarriesItsSum() {
    Drawing drawing =
        Drawn.of(
                "f",
                """
                static double f(double[] x) {
                  double sum = 0;
                  for (int i = 0; i < x.length; i++) {
                    sum += x[i];
                  }
                  return sum;
                }
                """)
            .whole();
    Node frame = Drawn.nodes(drawing, Node.Kind.FRAME).findFirst().orElseThrow();
    assertEquals("for (int i = 0; i < x.length; i++)", frame.label());
    assertEquals(
        List.of("sum", "x[i]", "+", "sum"),
        drawing.children().get(frame.id()).stream().map(Node::label).toList());
    assertEquals(1, drawing.edges().stream().filter(e -> e.kind() == Edge.Kind.CARRIED).count());
    assertTrue(Drawn.arrows(drawing).contains("sum→f"));
  }

  @Test
  void branchesAreFramesThatMeetInTheCondition() {
    Drawing drawing =
        Drawn.of(
                "f",
                """
                static double f(double x) {
                  double y;
                  if (x > 0) {
                    y = Math.sin(x);
                  } else {
                    y = -x;
                  }
                  return y;
                }
                """)
            .whole();
    assertEquals(List.of("if x > 0", "else of x > 0"), Drawn.labels(drawing, Node.Kind.FRAME));
    assertEquals(List.of("sin", "−", "x > 0 ?"), Drawn.labels(drawing, Node.Kind.OPERATOR));
    assertEquals(1, drawing.edges().stream().filter(e -> e.kind() == Edge.Kind.CONDITION).count());
  }
}
