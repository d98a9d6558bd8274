package corpus.records;

import dev.adjoint.Differentiable;

/** Constructors that validate, and records that are compared. */
public final class Constructors {
  private Constructors() {}

  record Range(double low, double high) {
    Range {
      if (low > high) {
        throw new IllegalArgumentException("empty");
      }
    }

    double width() {
      return high - low;
    }
  }

  // @inputs 0.5, 1.5
  // @inputs 1.5, 0.5
  @Differentiable
  static double width(double a, double b) {
    Range range = new Range(a * a, b * b);
    return range.width() * range.low();
  }
}
