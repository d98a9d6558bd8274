package dev.adjoint.programs.fitting;

import dev.adjoint.programs.picture.Pictures;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the observations of each set and the curve through them. */
final class FittingPicture {
  private static final int POINTS = 200;
  private static final Color OBSERVED = new Color(0xb0, 0x30, 0x30);
  private static final Color FITTED = new Color(0x20, 0x60, 0xa0);

  private FittingPicture() {}

  static void draw(List<ReferenceSet> sets, List<Fit> fits) throws IOException {
    List<XYChart> charts = new ArrayList<>();
    for (int k = 0; k < sets.size(); k++) {
      charts.add(chart(sets.get(k), fits.get(k)));
    }
    Pictures.save("fitting", 4, charts);
  }

  private static XYChart chart(ReferenceSet set, Fit fit) {
    String title = String.format("%s: %.1f digits", set.name(), fit.digits(set));
    XYChart chart = new XYChartBuilder().width(300).height(210).title(title).build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotBorderVisible(false);
    chart.getStyler().setMarkerSize(5);
    double[] x = between(set.x());
    var curve = chart.addSeries("fit", x, Model.predict(set.curve(), fit.b(), x));
    curve.setMarker(SeriesMarkers.NONE).setLineColor(FITTED).setLineWidth(1.6f);
    var data = chart.addSeries("data", set.x(), set.y());
    data.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    data.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(OBSERVED);
    return chart;
  }

  private static double[] between(double[] x) {
    double first = Arrays.stream(x).min().orElseThrow();
    double last = Arrays.stream(x).max().orElseThrow();
    double[] grid = new double[POINTS];
    Arrays.setAll(grid, k -> first + (last - first) * k / (POINTS - 1));
    return grid;
  }
}
