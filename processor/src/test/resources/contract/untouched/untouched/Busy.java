package untouched;

import dev.adjoint.Differentiable;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Everything that must survive around an annotated method, and uses of its own companions. */
public final class Busy {
  /** Kept for the checks: which constructors ran. */
  static int ranges;

  private static final DoubleUnaryOperator SLOPE = x -> BusyAdjoint.bent(x).x();

  private final List<BusyAdjoint.BentGradient> kept = new java.util.ArrayList<>();

  Busy() {
    kept.add(BusyAdjoint.bent(1));
  }

  /** Validates and counts. */
  record Range(double low, double high) implements Comparable<Range> {
    Range {
      if (low > high) {
        throw new IllegalArgumentException(low + " > " + high);
      }
      ranges++;
    }

    Range(double high) {
      this(0, high);
    }

    double slope() {
      return BusyAdjoint.bent(high).x();
    }

    @Override
    public int compareTo(Range other) {
      return Comparator.comparingDouble(Range::slope).compare(this, other);
    }
  }

  /** A record whose canonical constructor is written out. */
  record Named(String name, double[] values) {
    Named(String name, double[] values) {
      this.name = name.strip();
      this.values = values.clone();
    }
  }

  /** Has a constructor, a field, and constants with bodies. */
  enum Unit {
    METRE(1),
    INCH(0.0254) {
      @Override
      double slope() {
        return -super.slope();
      }
    };

    private final double factor;

    Unit(double factor) {
      this.factor = factor;
    }

    double slope() {
      return BusyAdjoint.bent(factor).x();
    }
  }

  /** Extends a class of the other compilation unit, whose method uses companions. */
  static final class Heir extends Other.Base {
    @Override
    OtherAdjoint.RisingGradient derivative(double x) {
      return super.derivative(x + 1);
    }
  }

  /**
   * The differentiated method.
   *
   * @param x a number
   * @return a number
   */
  @Differentiable
  public static double bent(double x) {
    return x > 2 ? x * x : 3 * x;
  }

  static double sumOfSlopes(int n) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(BusyAdjoint::bent)
        .mapToDouble(BusyAdjoint.BentGradient::x)
        .sum();
  }

  static double viaLambda(double... points) {
    return DoubleStream.of(points).map(x -> SLOPE.applyAsDouble(x) * BusyTangent.bent(x, 1).tangent())
        .reduce(0, (a, b) -> a + b);
  }

  static double ofTheOther(double x) {
    var gradient = OtherAdjoint.rising(x);
    return gradient.x() + new Heir().derivative(x).value();
  }

  static String best() {
    return java.util.stream.Stream.of(new Range(1), new Range(2, 5))
        .max(Comparator.naturalOrder())
        .map(r -> new Named(" best ", new double[] {r.slope()}))
        .map(n -> n.name() + n.values()[0])
        .orElseThrow();
  }

  int size() {
    return kept.size();
  }
}
