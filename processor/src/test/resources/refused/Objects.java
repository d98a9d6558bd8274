import dev.adjoint.Differentiable;

class Objects {
  interface Shape {}

  record Point(double x, double y) implements Shape {}

  record Range(int low, int high) {}

  record Angle(double degrees) {
    public double degrees() {
      return Math.toRadians(degrees);
    }

    @Differentiable
    double arc(double radius) {
      return radius * /*!AD3016*/degrees + radius * this/*!AD3016*/.degrees;
    }
  }

  static class Curve {
    final double[] knots = {1, 2};
    double[] values = {1, 2};
    Point last;
    private final double hidden = Math.random();
    private final double[] table = {4};
    double scale = 1;

    @Differentiable
    final double reads(double x) {
      return x * knots[0] * /*!AD3012*/values[1] * /*!AD3013*/hidden * this/*!AD3013*/.table[0];
    }

    @Differentiable
    final double readsRecord(double x) {
      return x * this/*!AD3012*/.last.x();
    }

    @Differentiable
    final double writes(double x) {
      /*!AD3005*/scale = x;
      this/*!AD3005*/.scale += x;
      this/*!AD3005*/.scale++;
      return x;
    }

    @Differentiable
    static double inStatic(double x) {
      return x * /*!AD3006*/scale + /*!AD3006*/this.scale;
    }
  }

  static final class Steep extends Curve {
    @Differentiable
    double aboveIt(double x) {
      return x * /*!AD3006*/super.scale + scale;
    }
  }

  double around = 2;

  final class Inner {
    final double own = 1;

    @Differentiable
    double outer(double x) {
      return x * own * /*!AD3006*/around * Objects/*!AD3006*/.this.around;
    }

    @Differentiable
    double creates(double x) {
      return x * /*!AD3003*/new Other().top;
    }

    class Other {
      final double top = 1;
    }
  }

  @Differentiable
  static double underOtherTypes(double x, Shape carried) {
    Shape s = /*!AD3015*/new Point(x, x);
    Object o = x > 0 ? /*!AD3015*/new Point(x, 1) : null;
    carried = /*!AD3015*/new Point(x, x);
    Record[] all = {/*!AD3015*/new Point(x, x)};
    Object range = new Range(1, 2);
    return x;
  }

  private record Secret(double x) {}

  static final Secret SECRET = new Secret(1);

  @Differentiable
  static double secret(double x) {
    Secret /*!AD3013*/s = /*!AD3013*/new Secret(x);
    return x * s.x();
  }

  @Differentiable
  static double local(double x) {
    /*!AD2003*/record Pair(double a, double b) {}
    return x;
  }

  @Differentiable
  static double patterns(double x, Object o) {
    double y = x;
    if (o /*!AD3009*/instanceof Point) {
      y = 2 * x;
    }
    if (o /*!AD3009*/instanceof Point p) {
      y = 3 * x;
    }
    return y;
  }
}
