package dev.adjoint.programs.greeks;

import dev.adjoint.programs.picture.Charts;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The cost of sensitivities, and those of one option over the price of its asset. */
final class GreeksCharts {
  private static final Color BLUE = new Color(0x1f77b4);
  private static final Color ORANGE = new Color(0xd95f02);
  private static final Color GREY = new Color(0x999999);
  private static final int BATCHES = 8;

  private GreeksCharts() {}

  static List<XYChart> all(List<Cost> costs) {
    return List.of(cost(costs), greeks());
  }

  private static XYChart cost(List<Cost> costs) {
    XYChart chart = chart("Cost of all Greeks", "number of sensitivities", "time / time of price");
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(1.0);
    chart.getStyler().setYAxisMax(1000.0);
    chart.getStyler().setXAxisMin(1.0);
    chart.getStyler().setXAxisMax(1000.0);
    double[] x = costs.stream().mapToDouble(Cost::sensitivities).toArray();
    chart
        .addSeries("bump and revalue", x, costs.stream().mapToDouble(Cost::bumping).toArray())
        .setMarker(SeriesMarkers.DIAMOND)
        .setMarkerColor(ORANGE)
        .setLineColor(ORANGE);
    chart
        .addSeries("generated adjoint", x, costs.stream().mapToDouble(Cost::adjoint).toArray())
        .setMarker(SeriesMarkers.CIRCLE)
        .setMarkerColor(BLUE)
        .setLineColor(BLUE);
    return chart;
  }

  private static XYChart greeks() {
    XYChart chart = chart("A call on one asset, strike 100", "spot", "");
    List<Double> spots = new ArrayList<>();
    List<List<Double>> exact = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Double>> simulated = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Double>> errors = List.of(new ArrayList<>(), new ArrayList<>());
    double[] scale = {1, 0.01};
    Contract contract = Markets.contract(1);
    for (double spot = 50; spot <= 160; spot += 5) {
      Market market =
          new Market(new double[] {spot}, new double[] {0.25}, new double[][] {{1}}, 0.03);
      Estimate estimate = Batches.estimate(Batches::arithmetic, market, contract, BATCHES);
      double[] closed = Greeks.exact(market, contract);
      spots.add(spot);
      for (int k = 0; k < 2; k++) {
        exact.get(k).add(scale[k] * closed[k + 1]);
        simulated.get(k).add(scale[k] * estimate.mean()[k + 1]);
        errors.get(k).add(2 * scale[k] * estimate.error()[k + 1]);
      }
    }
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisMax(1.0);
    String[] names = {"delta", "vega / 100"};
    Color[] colors = {BLUE, ORANGE};
    for (int k = 0; k < 2; k++) {
      chart
          .addSeries(names[k] + ", closed form", spots, exact.get(k))
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(GREY);
      chart
          .addSeries(names[k] + ", simulated ± 2 errors", spots, simulated.get(k), errors.get(k))
          .setMarker(SeriesMarkers.CIRCLE)
          .setMarkerColor(colors[k])
          .setLineColor(new Color(0, true));
    }
    return chart;
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart = Charts.empty(560, 420, title, x, y);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setMarkerSize(5);
    return chart;
  }
}
