package dev.adjoint.examples.cost;

import java.util.List;
import java.util.Locale;

/** Draws curves into panels side by side, as SVG; both axes are logarithmic. */
final class CostChart {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 300;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int MOST = 1024;

  private final StringBuilder panels = new StringBuilder();
  private int count;

  /** Adds a panel; its curves begin at 1 and end at the same size. */
  void add(String axis, List<Curve> curves) {
    int[] sizes = curves.get(0).sizes();
    double largest = sizes[sizes.length - 1];
    append("<g transform=\"translate(%d %d)\">", LEFT + count * (WIDTH + LEFT + 20), TOP);
    grid(axis, (int) largest);
    for (Curve curve : curves) {
      curve(curve, largest);
    }
    append("</g>");
    count++;
  }

  private void grid(String axis, int largest) {
    for (int y = 1; y <= MOST; y *= 4) {
      append("<path d=\"M0 %.1f H%d\" stroke=\"#dddddd\"/>", y(y), WIDTH);
      append("<text x=\"-8\" y=\"%.1f\" text-anchor=\"end\">%d</text>", y(y) + 4, y);
    }
    for (int x = 1; x <= largest; x *= 4) {
      append("<path d=\"M%.1f 0 V%d\" stroke=\"#dddddd\"/>", x(x, largest), HEIGHT);
      append(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
          x(x, largest), HEIGHT + 18, x);
    }
    append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">number of %s</text>",
        WIDTH / 2, HEIGHT + 40, axis);
    append("<text x=\"-40\" y=\"-16\">all derivatives: time / time of the function</text>");
  }

  private void curve(Curve curve, double largest) {
    StringBuilder points = new StringBuilder();
    int last = curve.sizes().length - 1;
    for (int k = 0; k <= last; k++) {
      points.append(
          String.format(
              Locale.ROOT, "%.1f,%.1f ", x(curve.sizes()[k], largest), y(curve.multiples()[k])));
    }
    append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>",
        curve.color(), points.toString().strip());
    append(
        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"%s\">%s mode</text>",
        WIDTH - 4, y(curve.multiples()[last]) - 8, curve.color(), curve.name());
  }

  private static double x(double size, double largest) {
    return largest > 1 ? WIDTH * Math.log(size) / Math.log(largest) : 0;
  }

  private static double y(double multiple) {
    double bounded = Math.max(0.5, Math.min(multiple, MOST));
    return HEIGHT * (1 - Math.log(bounded) / Math.log(MOST));
  }

  private void append(String format, Object... arguments) {
    panels.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  /** The whole picture. */
  String toSvg() {
    int width = count * (WIDTH + LEFT + 20) + 20;
    int height = HEIGHT + TOP + 60;
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n",
            width,
            height)
        + String.format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", width, height)
        + panels
        + "</svg>\n";
  }
}
