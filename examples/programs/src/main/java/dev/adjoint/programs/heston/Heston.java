package dev.adjoint.programs.heston;

import dev.adjoint.programs.picture.Pictures;
import java.io.IOException;
import java.util.Locale;

/** Calibrates Heston's model to the prices of 35 calls. */
public final class Heston {
  static final Quadrature QUADRATURE = Quadrature.of(128, 40);
  static final Model TRUTH = new Model(0.0175, 1.5768, 0.0398, 0.5751, -0.5711);
  static final Model GUESS = new Model(0.1, 4, 0.1, 0.3, 0);
  static final Surface SURFACE =
      new Surface(
          100,
          0.02,
          new double[] {0.25, 0.5, 1, 2, 3},
          new double[] {85, 90, 95, 100, 105, 110, 115});
  private static final String[] NAMES = {
    "variance today", "speed of reversion", "mean variance", "volatility of it", "correlation"
  };

  private Heston() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    references();
    double[] exact = Pricing.calls(TRUTH.parameters(), SURFACE, QUADRATURE);
    calibrate("Quotes that are exact", exact);
    Calibration calibration = calibrate("Quotes in whole cents", inCents(exact));
    Pictures.save("heston", 2, HestonCharts.all(SURFACE, inCents(exact), calibration.model()));
  }

  /** What the literature has computed. */
  private static void references() {
    heading("Prices that were published");
    print("%-46s%16s%14s", "", "published", "here");
    for (Reference reference : Reference.ALL) {
      print("%-46s%16s%14.10f", reference.source(), reference.price(), reference.computed());
    }
  }

  static double[] inCents(double[] prices) {
    double[] rounded = prices.clone();
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = Math.rint(100 * rounded[i]) / 100;
    }
    return rounded;
  }

  private static Calibration calibrate(String title, double[] quotes) {
    Calibration calibration = Calibration.of(SURFACE, QUADRATURE, quotes, GUESS);
    heading(title);
    print("%-20s%10s%14s%16s%12s", "", "guess", "calibrated", "± deviation", "true");
    for (int k = 0; k < NAMES.length; k++) {
      print(
          "%-20s%10.4f%14.8f%16.1e%12.4f",
          NAMES[k],
          GUESS.parameters()[k],
          calibration.model().parameters()[k],
          calibration.deviations()[k],
          TRUTH.parameters()[k]);
    }
    print(
        "root mean square of price - quote: %.1e; %d evaluations of surface and Jacobian",
        calibration.residual(), calibration.evaluations());
    return calibration;
  }

  private static void heading(String text) {
    print("%n%s%n%s", text, "-".repeat(text.length()));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
