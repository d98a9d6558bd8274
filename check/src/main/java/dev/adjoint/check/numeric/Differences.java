package dev.adjoint.check.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Slopes of a function along a line, by central differences of several steps. The function may have
 * many values; what is asked for are weighted sums of their slopes, or each of them.
 */
public final class Differences {
  private final Line line;
  private final double[][] weights;
  private final double unit;
  private final double resolution;
  private final double[] centre;
  private final List<Pair> pairs = new ArrayList<>();

  /** What is measured at one step to both sides. */
  private record Pair(double step, double[] central, double[] left, double[] right) {}

  private Differences(
      Line line, double[] centre, double[][] weights, double unit, double resolution) {
    this.line = line;
    this.centre = centre;
    this.weights = weights;
    this.unit = unit;
    this.resolution = resolution;
  }

  /**
   * The slopes at 0.
   *
   * @param centre the values at 0
   * @param weights those of the sums; null for the slope of each value
   * @param unit the relative rounding error of the values
   * @param resolution the relative error at which no more steps are taken
   */
  public static Slope[] slopes(
      Line line, double[] centre, double[][] weights, Steps steps, double unit, double resolution) {
    Differences differences = new Differences(line, centre, weights, unit, resolution);
    for (double step : steps.first()) {
      differences.measure(step);
    }
    Slope[] slopes = differences.evaluate();
    if (!differences.settled(slopes)) {
      for (double step : steps.more()) {
        differences.measure(step);
      }
      slopes = differences.evaluate();
    }
    return slopes;
  }

  private boolean settled(Slope[] slopes) {
    return Arrays.stream(slopes)
        .allMatch(s -> s.isSmooth() && s.error() <= resolution * Math.abs(s.value()));
  }

  private void measure(double step) {
    Line.Sample right = line.at(step);
    Line.Sample left = line.at(-step);
    double h = right.distance();
    double g = -left.distance();
    if (h > 0 && g > 0) {
      pairs.add(
          new Pair(
              (h + g) / 2,
              slope(left.values(), right.values(), h + g),
              slope(left.values(), centre, g),
              slope(centre, right.values(), h)));
    }
  }

  /** The weighted sums of the slopes between two samples; NaN where there are no values. */
  private double[] slope(double[] from, double[] to, double width) {
    int count = weights == null ? centre.length : weights.length;
    double[] sums = new double[count];
    if (from == null || to == null || from.length != centre.length || to.length != centre.length) {
      Arrays.fill(sums, Double.NaN);
      return sums;
    }
    for (int j = 0; j < centre.length; j++) {
      double slope = from[j] == to[j] ? 0 : (to[j] - from[j]) / width;
      if (weights == null) {
        sums[j] = slope;
      } else {
        for (int q = 0; q < count; q++) {
          sums[q] += weights[q][j] == 0 ? 0 : weights[q][j] * slope;
        }
      }
    }
    return sums;
  }

  private Slope[] evaluate() {
    pairs.sort((a, b) -> Double.compare(b.step(), a.step()));
    Slope[] slopes = new Slope[weights == null ? centre.length : weights.length];
    for (int q = 0; q < slopes.length; q++) {
      slopes[q] = evaluate(q);
    }
    return slopes;
  }

  private Slope evaluate(int q) {
    List<Pair> finite = pairs.stream().filter(p -> Double.isFinite(p.central()[q])).toList();
    Pair smallest = pairs.get(Math.max(0, Math.min(pairs.size(), 6) - 1));
    if (finite.size() < 3) {
      return new Slope(
          Double.NaN,
          Double.POSITIVE_INFINITY,
          smallest.left()[q],
          smallest.right()[q],
          Slope.Kind.EDGE);
    }
    double[] steps = finite.stream().mapToDouble(Pair::step).toArray();
    double[] central = finite.stream().mapToDouble(p -> p.central()[q]).toArray();
    Extrapolation best = new Extrapolation(steps, central, rounding(q));
    OneSided sides = new OneSided(steps, best.noise());
    for (Pair pair : finite) {
      sides.add(pair.left()[q], pair.right()[q]);
    }
    return new Slope(best.value, best.error, sides.left(), sides.right(), sides.kind());
  }

  private double rounding(int q) {
    if (weights == null) {
      return unit * Math.abs(centre[q]);
    }
    double sum = 0;
    for (int j = 0; j < centre.length; j++) {
      sum += Math.abs(weights[q][j] * centre[j]);
    }
    return unit * sum;
  }
}
