package dev.adjoint.check;

import dev.adjoint.check.numeric.Differences;
import dev.adjoint.check.numeric.Line;
import dev.adjoint.check.numeric.Slope;
import dev.adjoint.check.values.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The slopes of a function of numbers by differences, along single entries and directions. */
final class Slopes {
  private final Layout layout;
  private final double[] x;
  private final UnaryOperator<double[]> function;
  private final double[] centre;
  private final boolean single;
  private final Options options;

  /**
   * Slopes of a function.
   *
   * @param layout the layout of its arguments
   * @param function gives null where it has no value
   * @param centre its values at x
   * @param single whether its values are computed in {@code float}
   */
  Slopes(
      Layout layout,
      double[] x,
      UnaryOperator<double[]> function,
      double[] centre,
      boolean single,
      Options options) {
    this.layout = layout;
    this.x = x;
    this.function = function;
    this.centre = centre;
    this.single = single;
    this.options = options;
  }

  /** The slopes along one entry: weighted sums, or those of all values without weights. */
  Slope[] along(int entry, double[][] weights) {
    boolean narrow = single || layout.isSingle(entry);
    Slope[] best = null;
    for (double scale : scales(entry)) {
      Slope[] slopes = slopes(at(entry, scale), weights, narrow);
      for (int q = 0; q < slopes.length; q++) {
        Slope slope = slopes[q];
        slopes[q] = scaled(slope, 1 / scale);
        if (best != null && !isBetter(slopes[q], best[q])) {
          slopes[q] = best[q];
        }
      }
      best = slopes;
      if (Arrays.stream(best).allMatch(slope -> settled(slope, narrow))) {
        break;
      }
    }
    return best;
  }

  private static boolean isBetter(Slope slope, Slope than) {
    return slope.isSmooth() && than.isSmooth() && slope.error() < than.error();
  }

  private static boolean settled(Slope slope, boolean narrow) {
    return !slope.isSmooth()
        || slope.error() <= Options.resolution(narrow) / 100 * Math.abs(slope.value());
  }

  private static Slope scaled(Slope slope, double factor) {
    return new Slope(
        slope.value() * factor,
        slope.error() * factor,
        slope.left() * factor,
        slope.right() * factor,
        slope.kind());
  }

  private Slope[] slopes(Line line, double[][] weights, boolean narrow) {
    double resolution = Options.resolution(narrow) / 100;
    return Differences.slopes(
        line, centre, weights, options.steps(narrow), Options.unit(narrow), resolution);
  }

  private Line at(int entry, double scale) {
    return distance -> {
      double[] moved = x.clone();
      moved[entry] = rounded(entry, x[entry] + distance * scale);
      return new Line.Sample((moved[entry] - x[entry]) / scale, function.apply(moved));
    };
  }

  private double rounded(int entry, double number) {
    return layout.isSingle(entry) ? (float) number : number;
  }

  /** The sizes that the steps are relative to: that of the entry, then those around it. */
  private List<Double> scales(int entry) {
    double own = size(x[entry]);
    double around = around(entry);
    List<Double> scales = new ArrayList<>();
    if (own > 0) {
      scales.add(own);
    }
    if (around > 16 * own) {
      scales.add(around);
    }
    if (Math.max(own, around) < 0x1p-4) {
      scales.add(1.0);
    }
    return scales;
  }

  private double around(int entry) {
    int[] ends = layout.neighbours(entry);
    double largest = 0;
    for (int i = ends[0]; i <= ends[1]; i++) {
      largest = Math.max(largest, size(x[i]));
    }
    return largest;
  }

  /** The power of two below the number; 0 for what is no usable size. */
  private static double size(double number) {
    double size = Math.abs(number);
    return size < Double.MIN_NORMAL || !Double.isFinite(size)
        ? 0
        : Math.scalb(1.0, Math.getExponent(size));
  }

  /** A direction in which each entry moves by about its size. */
  double[] direction(Random random) {
    double[] direction = new double[x.length];
    int[] ends = {-1, -1};
    double around = 0;
    for (int i = 0; i < direction.length; i++) {
      if (i > ends[1]) {
        ends = layout.neighbours(i);
        around = around(i);
      }
      double size = size(x[i]);
      double used = size > 0 ? size : around > 0 ? around : 1;
      // Few binary digits, so that moved arguments are exact; enough that nothing cancels.
      direction[i] = (random.nextBoolean() ? used : -used) * (1 + random.nextInt(64) / 128.0);
    }
    return direction;
  }

  /** The slopes along a direction. */
  Slope[] along(double[] direction, double[][] weights) {
    Line line =
        distance -> {
          double[] moved = x.clone();
          for (int i = 0; i < moved.length; i++) {
            moved[i] = rounded(i, x[i] + distance * direction[i]);
          }
          return new Line.Sample(distance, function.apply(moved));
        };
    return slopes(line, weights, single || anySingle());
  }

  private boolean anySingle() {
    for (int i = 0; i < x.length; i = layout.neighbours(i)[1] + 1) {
      if (layout.isSingle(i)) {
        return true;
      }
    }
    return false;
  }
}
