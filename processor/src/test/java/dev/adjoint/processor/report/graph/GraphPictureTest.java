package dev.adjoint.processor.report.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The text of a picture. */
class GraphPictureTest {
  private static final String SQUARE =
      "static double f(double x, double[] y) { double a = x * x; return x < 2 ? a : y[0]; }";

  @Test
  void theSameMethodGivesTheSamePicture() {
    assertEquals(Drawn.of("f", SQUARE).svg(), Drawn.of("f", SQUARE).svg());
  }

  @Test
  void nodesSayWhatTheyAreAndWhereTheyComeFrom() {
    String svg = Drawn.of("f", SQUARE).svg();
    assertTrue(
        svg.contains("<g class=\"node variable active parameter\" data-line=\"1\"><title>"), svg);
    assertTrue(svg.contains("<g class=\"node operator active\" data-line=\"2\"><title>"), svg);
    assertTrue(svg.contains("a = x * x\nline 2: double a = x * x;\n(active)</title>"), svg);
  }

  @Test
  void whatXmlReadsAsMarkupIsEscaped() {
    String svg = Drawn.of("f", SQUARE).svg();
    assertTrue(svg.contains(">x &lt; 2 ?</text>"), svg);
    assertFalse(svg.contains("x < 2"), svg);
  }

  @Test
  void coloursAreVariablesWithFallbacks() {
    String svg = Drawn.of("f", SQUARE).svg();
    assertEquals(
        svg.chars().filter(c -> c == '#').count(), svg.split("var\\(--[a-z]+, #").length - 1);
    assertFalse(svg.contains(" fill=\"") || svg.contains(" stroke=\""));
  }
}
