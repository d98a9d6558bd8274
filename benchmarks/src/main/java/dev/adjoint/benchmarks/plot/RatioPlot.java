package dev.adjoint.benchmarks.plot;

import dev.adjoint.benchmarks.table.Measurements;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The picture of docs/performance.md: one line for each workload, with a dot where the generated
 * gradient is against the expert's and one where it is against the method itself.
 */
public final class RatioPlot {
  /** The bar that generated gradients are held to: hardly slower than the expert's. */
  private static final double BAR = 1.05;

  private static final int ROW_HEIGHT = 22;
  private static final int MARGINS = 150;
  private static final int WIDTH = 900;
  private static final Color BY_HAND = new Color(0x1f6feb);
  private static final Color PRIMAL = new Color(0xd97706);

  private final Measurements measurements;
  private final List<String> rows = new ArrayList<>();

  public RatioPlot(Measurements measurements) {
    this.measurements = measurements;
    for (String workload : measurements.workloads()) {
      if (measurements.ratio(workload, "primal").isPresent()) {
        rows.add(0, workload);
      }
    }
  }

  /** Draws into an SVG or PNG file, by its name. */
  public void write(Path file) throws IOException {
    XYChart chart = chart();
    try (OutputStream out = Files.newOutputStream(file)) {
      String name = file.getFileName().toString();
      ChartEncoder.saveChart(chart, out, name.substring(name.lastIndexOf('.') + 1));
    }
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(MARGINS + ROW_HEIGHT * rows.size())
            .title("What a generated gradient costs (less is better)")
            .xAxisTitle("ratio of processor times, logarithmic")
            .build();
    style(chart);
    addSeries(chart, "generated / by hand", "byHand", BY_HAND, SeriesMarkers.CIRCLE);
    addSeries(chart, "generated / primal", "primal", PRIMAL, SeriesMarkers.DIAMOND);
    chart.addAnnotation(new AnnotationLine(BAR, true, false));
    return chart;
  }

  private void style(XYChart chart) {
    XYStyler style = chart.getStyler();
    style.setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    style.setMarkerSize(8);
    style.setXAxisLogarithmic(true);
    style.setYAxisMin(-0.5);
    style.setYAxisMax(rows.size() - 0.5);
    style.setYAxisTickMarkSpacingHint(ROW_HEIGHT);
    style.setYAxisTickLabelsFormattingFunction(this::label);
    style.setXAxisTickLabelsFormattingFunction(x -> String.format(Locale.ROOT, "%.3g", x));
    style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    style.setPlotGridLinesColor(new Color(0xdddddd));
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setAnnotationLineColor(BY_HAND);
    style.setAnnotationLineStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0));
  }

  private String label(double y) {
    int row = (int) Math.rint(y);
    return row == y && row >= 0 && row < rows.size() ? rows.get(row) : " ";
  }

  private void addSeries(XYChart chart, String name, String contender, Color color, Marker marker) {
    List<Double> ratios = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      OptionalDouble ratio = measurements.ratio(rows.get(row), contender);
      if (ratio.isPresent()) {
        ratios.add(ratio.getAsDouble());
        lines.add(row);
      }
    }
    if (!ratios.isEmpty()) {
      XYSeries series = chart.addSeries(name, ratios, lines);
      series.setMarker(marker);
      series.setMarkerColor(color);
    }
  }
}
