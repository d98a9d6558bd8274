package dev.adjoint.check.numeric;

import java.util.ArrayList;
import java.util.List;

/**
 * The slopes on both sides of a point for shrinking steps. Where a function is smooth, they come
 * together as fast as the steps shrink; at a kink their distance stays.
 */
final class OneSided {
  /** Slopes that differ by less than this, relative to the larger, are not told from curvature. */
  private static final double VISIBLE = 1e-3;

  private static final int LOOKED_AT = 3;

  private final double[] steps;
  private final double noise;
  private final List<double[]> slopes = new ArrayList<>();

  OneSided(double[] steps, double noise) {
    this.steps = steps;
    this.noise = noise;
  }

  void add(double left, double right) {
    slopes.add(new double[] {left, right});
  }

  double left() {
    return slopes.get(last())[0];
  }

  double right() {
    return slopes.get(last())[1];
  }

  /** The smallest step at which the distance stands out from the noise, or the smallest of all. */
  private int last() {
    int last = slopes.size() - 1;
    for (int k = last; k >= LOOKED_AT - 1; k--) {
      if (standsOut(k)) {
        return k;
      }
    }
    return last;
  }

  private boolean standsOut(int k) {
    return Math.abs(distance(k)) > 20 * noise / steps[k];
  }

  private double distance(int k) {
    return slopes.get(k)[1] - slopes.get(k)[0];
  }

  Slope.Kind kind() {
    int last = last();
    int first = last - LOOKED_AT + 1;
    if (first < 0 || !standsOut(first) || !standsOut(last)) {
      return Slope.Kind.SMOOTH;
    }
    for (int k = last + 1; k < slopes.size(); k++) {
      if (3 * 20 * noise / steps[k] < Math.abs(distance(last))) {
        // It would show at this smaller step, too: the kink lies beside the point.
        return Slope.Kind.SMOOTH;
      }
    }
    double size = Math.max(Math.abs(left()), Math.abs(right()));
    double growth = distance(last) / distance(first);
    double shrunk = steps[first] / steps[last];
    if (Math.abs(distance(last)) < VISIBLE * size || growth < Math.pow(shrunk, -0.25)) {
      return Slope.Kind.SMOOTH;
    }
    return growth < 1.4 ? Slope.Kind.KINK : Slope.Kind.STEEP;
  }
}
