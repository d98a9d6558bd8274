package dev.adjoint.programs.hmc;

import dev.adjoint.programs.hmc.Sample.Quantity;
import dev.adjoint.programs.picture.Charts;
import dev.adjoint.programs.picture.Pictures;
import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws traces, marginals, and two quantities of the eight schools against each other. */
final class HmcPicture {
  private static final Color[] COLORS = {
    new Color(0x2060a0),
    new Color(0xb03030),
    new Color(0x207040),
    new Color(0xc08020),
    new Color(0x704090)
  };

  private HmcPicture() {}

  static void draw(Sample schools, Sample iris) throws IOException {
    Pictures.save(
        "hmc",
        2,
        List.of(
            trace("Eight schools: log tau, four chains", schools, q -> q[1]),
            funnel(schools),
            trace("Iris: slope of the petal width, four chains", iris, q -> q[4]),
            marginals(iris)));
  }

  private static XYChart trace(String title, Sample sample, Quantity quantity) {
    XYChart chart = chart(title, "draw", "");
    chart.getStyler().setLegendVisible(false);
    double[][] chains = sample.quantity(quantity);
    for (int k = 0; k < chains.length; k++) {
      double[] number = new double[chains[k].length / 4];
      Arrays.setAll(number, n -> n);
      double[] first = Arrays.copyOf(chains[k], number.length);
      XYSeries series = chart.addSeries("chain " + k, number, first);
      series.setMarker(SeriesMarkers.NONE).setLineColor(COLORS[k]).setLineWidth(1);
    }
    return chart;
  }

  private static XYChart funnel(Sample schools) {
    XYChart chart = chart("Eight schools: the funnel", "effect in school A", "log tau");
    chart.getStyler().setLegendVisible(false).setMarkerSize(3);
    double[] effect = schools.pooled(q -> q[0] + Math.exp(q[1]) * q[2]);
    XYSeries series = chart.addSeries("draws", effect, schools.pooled(q -> q[1]));
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(COLORS[0]);
    return chart;
  }

  private static XYChart marginals(Sample iris) {
    XYChart chart =
        chart("Iris: marginals", "per standard deviation of the measurement", "density");
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    for (int k = 0; k < Iris.NAMES.length; k++) {
      int entry = k;
      double[] values = iris.pooled(q -> q[entry]);
      double[][] curve = smoothed(values);
      XYSeries series = chart.addSeries(Iris.NAMES[k], curve[0], curve[1]);
      series.setMarker(SeriesMarkers.NONE).setLineColor(COLORS[k]).setLineWidth(1.8f);
    }
    return chart;
  }

  /** A normal kernel, as wide as Silverman says. */
  private static double[][] smoothed(double[] values) {
    double deviation = Math.sqrt(Diagnostics.variance(values));
    double width = 1.06 * deviation * Math.pow(values.length, -0.2);
    double[][] curve = new double[2][120];
    for (int k = 0; k < 120; k++) {
      double at = Diagnostics.mean(values) + deviation * (k - 59.5) / 15;
      double sum = 0;
      for (double value : values) {
        double off = (value - at) / width;
        sum += Math.exp(-0.5 * off * off);
      }
      curve[0][k] = at;
      curve[1][k] = sum / (values.length * width * Math.sqrt(2 * Math.PI));
    }
    return curve;
  }

  private static XYChart chart(String title, String x, String y) {
    return Charts.empty(560, 340, title, x, y);
  }
}
