package corpus.naming;

import dev.adjoint.Differentiable;

/** Methods of nested types of every kind. */
final class Nested {
  static final double FACTOR = 2;

  private Nested() {}

  /** A nested class. */
  static class Inner {
    static final double OFFSET = 0.5;

    @Differentiable
    static double scaled(double x) {
      return FACTOR * x * x + OFFSET * x;
    }

    /** A class in that. */
    static final class Deepest {
      @Differentiable
      static double shifted(double x) {
        return Math.exp(x * OFFSET) + FACTOR;
      }
    }
  }

  /** An interface. */
  interface Shape {
    double HALF = 0.5;

    @Differentiable
    static double area(double a, double b) {
      return HALF * a * b;
    }
  }

  /** A record with a compact constructor. */
  record Range(double low, double high) {
    Range {
      if (low > high) {
        throw new IllegalArgumentException();
      }
    }

    @Differentiable
    static double width(double low, double high) {
      return (high - low) * (high - low);
    }
  }

  /** An enum with a constructor. */
  enum Unit {
    METRE(1),
    INCH(0.0254);

    final double factor;

    Unit(double factor) {
      this.factor = factor;
    }

    @Differentiable
    static double convert(double x) {
      return x * 0.0254 * x;
    }
  }

  @Differentiable
  static double outer(double x) {
    return x * FACTOR * Inner.OFFSET * Shape.HALF;
  }
}
