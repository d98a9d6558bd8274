package dev.adjoint.programs.heston;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The smiles of quotes and model, and what each parameter does to one of them. */
final class HestonCharts {
  private static final Color[] COLORS = {
    new Color(0x440154),
    new Color(0x3b528b),
    new Color(0x21918c),
    new Color(0x5ec962),
    new Color(0xe69f00)
  };
  private static final Color[] EFFECT_COLORS = {
    new Color(0x1f77b4),
    new Color(0x2ca02c),
    new Color(0x9467bd),
    new Color(0xd62728),
    new Color(0x7f7f7f)
  };
  private static final String[] EFFECTS = {
    "variance today", "speed of reversion", "mean variance", "volatility of it", "correlation"
  };
  private static final double PERCENT = 100;
  private static final int FINE = 61;

  private HestonCharts() {}

  static List<XYChart> all(Surface surface, double[] quotes, Model model) {
    return List.of(smiles(surface, quotes, model), effects(surface, model));
  }

  private static XYChart smiles(Surface surface, double[] quotes, Model model) {
    XYChart chart = chart("Quotes and calibrated model", "implied volatility, %");
    double[] fine = fine(surface);
    Surface wide = new Surface(surface.spot(), surface.rate(), surface.maturities(), fine);
    double[] prices = Pricing.calls(model.parameters(), wide, Heston.QUADRATURE);
    for (int m = 0; m < surface.maturities().length; m++) {
      double maturity = surface.maturities()[m];
      chart
          .addSeries(years(maturity), fine, volatilities(wide, prices, m))
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(COLORS[m]);
      chart
          .addSeries("quotes " + m, surface.strikes(), volatilities(surface, quotes, m))
          .setMarker(SeriesMarkers.CIRCLE)
          .setMarkerColor(COLORS[m])
          .setLineColor(new Color(0, true))
          .setShowInLegend(false);
    }
    return chart;
  }

  private static XYChart effects(Surface surface, Model model) {
    XYChart chart =
        chart("What a tenth more of a parameter does to 1 year", "change of implied volatility, %");
    double[] fine = fine(surface);
    double maturity = 1;
    Surface year = new Surface(surface.spot(), surface.rate(), new double[] {maturity}, fine);
    var jacobian = PricingJacobian.calls(model.parameters(), year, Heston.QUADRATURE);
    double[] volatilities = volatilities(year, jacobian.value(), 0);
    for (int p = 0; p < EFFECTS.length; p++) {
      double tenth = 0.1 * model.parameters()[p];
      double[] effect = new double[fine.length];
      for (int k = 0; k < fine.length; k++) {
        double vega =
            BlackScholesAdjoint.call(
                    surface.spot(), surface.rate(), maturity, fine[k], volatilities[k] / PERCENT)
                .volatility();
        effect[k] = PERCENT * jacobian.parameters()[k][p] * tenth / vega;
      }
      chart
          .addSeries(EFFECTS[p], fine, effect)
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(EFFECT_COLORS[p]);
    }
    return chart;
  }

  /** The implied volatilities of the prices of one maturity, in percent. */
  private static double[] volatilities(Surface surface, double[] prices, int maturity) {
    int n = surface.strikes().length;
    double[] volatilities = new double[n];
    for (int k = 0; k < n; k++) {
      volatilities[k] =
          PERCENT
              * BlackScholes.impliedVolatility(
                  surface.spot(),
                  surface.rate(),
                  surface.maturities()[maturity],
                  surface.strikes()[k],
                  prices[maturity * n + k]);
    }
    return volatilities;
  }

  /** As far as the strikes go, in small steps. */
  private static double[] fine(Surface surface) {
    double[] strikes = surface.strikes();
    double first = strikes[0];
    double step = (strikes[strikes.length - 1] - first) / (FINE - 1);
    double[] fine = new double[FINE];
    for (int k = 0; k < FINE; k++) {
      fine[k] = first + k * step;
    }
    return fine;
  }

  private static String years(double maturity) {
    return maturity < 1
        ? Math.round(12 * maturity) + " months"
        : Math.round(maturity) + (maturity == 1 ? " year" : " years");
  }

  private static XYChart chart(String title, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(640)
            .height(420)
            .title(title)
            .xAxisTitle("strike, spot at 100")
            .yAxisTitle(y)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setXAxisMin(80.0);
    chart.getStyler().setXAxisMax(120.0);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setMarkerSize(6);
    return chart;
  }
}
