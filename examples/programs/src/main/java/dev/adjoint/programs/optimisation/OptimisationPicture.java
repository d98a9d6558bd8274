package dev.adjoint.programs.optimisation;

import dev.adjoint.programs.picture.Charts;
import dev.adjoint.programs.picture.Pictures;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws how fast each method relaxes the cluster, and which minima random starts lead to. */
final class OptimisationPicture {
  private OptimisationPicture() {}

  static void draw(Comparison cluster, double[] energies) throws IOException {
    Pictures.save("optimisation", 2, List.of(descent(cluster), minima(energies)));
  }

  private static XYChart descent(Comparison cluster) {
    XYChart chart =
        chart(
            "38 atoms, shaken: down to the octahedron",
            "work, in calls of the energy (a gradient as 5, a product as 12)",
            "energy above the minimum found");
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(LegendPosition.InsideSW);
    double least = cluster.newton().value();
    descent(chart, "central differences", cluster.differences(), least, new Color(0xb03030));
    descent(chart, "generated gradient", cluster.exact(), least, new Color(0x2060a0));
    descent(chart, "generated Hessian products", cluster.newton(), least, new Color(0x207040));
    return chart;
  }

  private static void descent(
      XYChart chart, String name, Outcome outcome, double least, Color color) {
    List<double[]> above =
        outcome.course().stream().filter(pair -> pair[1] - least > 1e-10).toList();
    double[] work = above.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] gap = above.stream().mapToDouble(pair -> pair[1] - least).toArray();
    var series = chart.addSeries(name, work, gap);
    series.setMarker(SeriesMarkers.NONE).setLineColor(color).setLineWidth(2);
  }

  private static XYChart minima(double[] energies) {
    XYChart chart =
        chart("13 atoms: where random starts end", "start, ordered by energy", "energy");
    chart.getStyler().setLegendVisible(false).setMarkerSize(3);
    chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) energies.length).setYAxisMax(-36.0);
    double[] rank = IntStream.rangeClosed(1, energies.length).asDoubleStream().toArray();
    var series = chart.addSeries("energy", rank, energies);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(new Color(0x2060a0));
    return chart;
  }

  private static XYChart chart(String title, String x, String y) {
    return Charts.empty(600, 420, title, x, y);
  }
}
