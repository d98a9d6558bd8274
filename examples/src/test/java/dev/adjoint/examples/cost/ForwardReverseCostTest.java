package dev.adjoint.examples.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ForwardReverseCostTest {
  /** ∂y/∂xᵢ = xᵢ₊₁ cos(xᵢ) + sin(xᵢ₋₁). */
  @Test
  void bothModesGiveTheGradientOfTheFormula() {
    double[] x = {0.3, -0.7, 1.1};
    double[] expected = {
      x[1] * Math.cos(x[0]), x[2] * Math.cos(x[1]) + Math.sin(x[0]), Math.sin(x[1])
    };
    assertArrayEquals(expected, ForwardReverseCost.gradientForward(x), 1e-15);
    assertArrayEquals(expected, ForwardReverseCost.gradientReverse(x), 1e-15);
  }

  /** d x^i / dx = i x^(i-1). */
  @Test
  void bothModesGiveTheDerivativesOfThePowers() {
    double[] expected = {0, 1, 2 * 0.9, 3 * 0.9 * 0.9};
    assertArrayEquals(expected, ForwardReverseCost.outputsForward(0.9, 4), 1e-15);
    assertArrayEquals(expected, ForwardReverseCost.outputsReverse(0.9, 4), 1e-15);
  }

  @Test
  void aStopwatchTakesLongerForMore() {
    double once = Stopwatch.nanoseconds(() -> sum(1000));
    double often = Stopwatch.nanoseconds(() -> sum(100_000));
    assertTrue(often > 10 * once, often + " against " + once);
  }

  private static double sum(int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum = Math.sqrt(sum + i);
    }
    return sum;
  }

  @Test
  void aChartHasALineForEachCurve() throws Exception {
    CostChart chart = new CostChart();
    int[] sizes = {1, 4, 16};
    Curve steep = new Curve("steep", "#000000", sizes, new double[] {1, 32, 1024});
    Curve flat = new Curve("flat", "#111111", sizes, new double[] {2, 2, 2});
    chart.add("inputs", List.of(steep, flat));
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(chart.toSvg())));
    assertEquals(2, svg.getElementsByTagName("polyline").getLength());
    String points =
        svg.getElementsByTagName("polyline")
            .item(0)
            .getAttributes()
            .getNamedItem("points")
            .getNodeValue();
    assertEquals("0.0,300.0 180.0,150.0 360.0,0.0", points);
  }
}
