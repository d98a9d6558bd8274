package dev.adjoint.programs.picture;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Charts in the style of these programs: on white, without a frame. */
public final class Charts {
  private Charts() {}

  /** An empty chart of so many pixels, with titles for it and for its axes. */
  public static XYChart empty(int width, int height, String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(height)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotBorderVisible(false);
    return chart;
  }
}
