package dev.adjoint.programs.orbit;

import dev.adjoint.programs.picture.Charts;
import dev.adjoint.programs.picture.Pictures;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.RealMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the way over ground, what the fit leaves, and how errors grow. */
final class OrbitPicture {
  private static final Color[] COLORS = {
    new Color(0x2060a0), new Color(0xb03030), new Color(0x207040)
  };
  private static final double[] SPREAD = {0.05, 0.05, 0.05, 1e-4, 1e-4, 1e-4};

  private OrbitPicture() {}

  static void draw(double[] state, Planet planet, Sighting[] plan, Determination found)
      throws IOException {
    Pictures.save(
        "orbit",
        2,
        List.of(
            ground(state, planet),
            residuals(plan, found),
            growth(state, planet, found.covariance()),
            cloud(state, planet)));
  }

  private static XYChart ground(double[] state, Planet planet) {
    XYChart chart = chart("Half a day over ground, and the stations", "longitude", "latitude");
    chart.getStyler().setLegendVisible(false).setMarkerSize(12);
    chart.getStyler().setXAxisMin(-180.0).setXAxisMax(180.0);
    chart.getStyler().setYAxisMin(-90.0).setYAxisMax(90.0);
    List<double[]> way = way(state, planet);
    line(chart.addSeries("way", column(way, 0), column(way, 1)), COLORS[0]);
    List<double[]> stations = new ArrayList<>(Arrays.asList(Tracking.STATIONS));
    XYSeries marks = chart.addSeries("stations", column(stations, 1), column(stations, 0));
    points(marks, COLORS[1]);
    marks.setMarker(SeriesMarkers.TRIANGLE_UP);
    return chart;
  }

  /** Longitude and latitude; where the way leaves the map, NaN interrupts the line. */
  private static List<double[]> way(double[] state, Planet planet) {
    List<double[]> way = new ArrayList<>();
    double[] y = state;
    double before = 0;
    for (double now = 0; now < Orbit.DAY / 2; now += 30) {
      double angle = Math.atan2(y[1], y[0]) - planet.turning() * now;
      double latitude = Math.atan2(y[2], Math.hypot(y[0], y[1]));
      double longitude = Math.toDegrees(Math.IEEEremainder(angle, 2 * Math.PI));
      boolean leaves = Math.abs(longitude - before) > 180;
      way.add(new double[] {longitude, leaves ? Double.NaN : Math.toDegrees(latitude)});
      before = longitude;
      y = Propagation.propagate(y, planet, 30, 1);
    }
    return way;
  }

  private static XYChart residuals(Sighting[] plan, Determination found) {
    XYChart chart = chart("What the orbit found leaves", "hours", "metres");
    chart.getStyler().setLegendVisible(false).setMarkerSize(5);
    double[] hours = Arrays.stream(plan).mapToDouble(each -> each.seconds() / 3600).toArray();
    double[] metres = Arrays.stream(found.residuals()).map(each -> 1000 * each).toArray();
    points(chart.addSeries("residuals", hours, metres), COLORS[0]);
    for (int side = -3; side <= 3; side += 6) {
      double bound = side * 1000 * Orbit.ERROR;
      double[] ends = {0, Orbit.DAY / 7200};
      XYSeries line = chart.addSeries("3 s.d." + side, ends, new double[] {bound, bound});
      line(line, COLORS[1]);
    }
    return chart;
  }

  private static XYChart growth(double[] state, Planet planet, RealMatrix covariance) {
    XYChart chart = chart("Standard deviations of the orbit found", "hours", "metres");
    chart.getStyler().setYAxisMin(0.0).setLegendPosition(LegendPosition.InsideN);
    double every = 300;
    List<double[]> growth = Uncertainty.growth(covariance, state, planet, every, 289);
    double[] hours = new double[growth.size()];
    Arrays.setAll(hours, k -> k * every / 3600);
    String[] names = {"outward", "along", "across"};
    for (int i = 0; i < 3; i++) {
      line(chart.addSeries(names[i], hours, column(growth, i)), COLORS[i]);
    }
    return chart;
  }

  private static XYChart cloud(double[] state, Planet planet) {
    XYChart chart = chart("0.1 m/s and 50 m unknown, half a day later", "along, km", "outward, km");
    chart.getStyler().setLegendPosition(LegendPosition.InsideS).setMarkerSize(3);
    double seconds = Orbit.DAY / 2;
    List<double[]> cloud = Uncertainty.cloud(SPREAD, state, planet, seconds, 1500);
    points(chart.addSeries("1,500 orbits", column(cloud, 1), column(cloud, 0)), COLORS[0]);
    RealMatrix later = Uncertainty.later(Uncertainty.diagonal(SPREAD), state, planet, seconds);
    double[] last = Propagation.propagate(state, planet, seconds, 1440);
    RealMatrix local = Frame.local(later, last);
    double[][] ellipse = Uncertainty.ellipse(local, 3, 400);
    line(chart.addSeries("3 s.d., by the matrix", ellipse[1], ellipse[0]), COLORS[1]);
    return chart;
  }

  private static XYChart chart(String title, String x, String y) {
    return Charts.empty(560, 360, title, x, y);
  }

  private static void points(XYSeries series, Color color) {
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
  }

  private static void line(XYSeries series, Color color) {
    series.setMarker(SeriesMarkers.NONE).setLineColor(color).setLineWidth(1.6f);
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }
}
