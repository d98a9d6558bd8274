package p;

import java.util.List;
import java.util.Objects;

/** Records, enums, fields and receivers. */
class Data {
  record Point(double x, double y) {
    static final Point ORIGIN = new Point(0, 0);
    static int made;

    Point {
      Objects.requireNonNull(Point.class);
    }

    Point(double x) {
      this(x, x);
    }

    double norm() {
      return x * x() + this.y * this.y() + ORIGIN.x + Point.ORIGIN.y();
    }

    Point plus(Point other) {
      return new Point(x + other.x, y + other.y());
    }

    static Point of(int x) {
      made++;
      return new Point(x).plus(ORIGIN).plus(new Point(x, 1));
    }

    @Override
    public double y() {
      return y;
    }
  }

  record Pair<T>(T first, T second) {
    T one(boolean which) {
      return which ? first : second();
    }
  }

  record Nested(Point[] points, Pair<Point> pair, int... rest) {
    double sum(int i) {
      var first = pair.first();
      double sum = first.x() + pair.second().norm() + points[i].y() + points().length;
      for (var p : points) {
        sum += p.x;
      }
      for (int each : rest) {
        sum += each + rest().length;
      }
      return sum + new Nested(points, pair, 1, 2).rest[0] + new Nested(points, pair).sum(0);
    }
  }

  enum Kind {
    FLAT,
    STEEP(2) {
      @Override
      double of(double x) {
        return slope * x;
      }
    };

    final double slope;

    Kind() {
      this(1);
    }

    Kind(double slope) {
      this.slope = slope;
    }

    double of(double x) {
      return switch (this) {
        case FLAT -> x;
        case STEEP -> x * x * ordinal();
      };
    }

    static int all() {
      int sum = values().length + Kind.values()[0].ordinal() + valueOf("FLAT").hashCode();
      for (Kind kind : values()) {
        sum += kind == FLAT ? 1 : kind.name().length() + kind.compareTo(STEEP);
      }
      return sum;
    }
  }

  static class Base {
    final double level;
    protected double[] knots = {1};
    final double hidden = 1;

    Base(double level) {
      this.level = level;
    }

    double at(double t) {
      return level * t;
    }
  }

  static final class Curve extends Base {
    final Base other;
    final int hidden = 2;

    Curve(double level, Base other) {
      super(level);
      this.other = other;
    }

    @Override
    double at(double t) {
      return super.at(t) + super.level + other.level + this.level + level + this.knots[0];
    }

    double hides() {
      return hidden + this.hidden + super.hidden + ((Base) this).hidden + other.hidden;
    }

    boolean looks(Curve that, Object o) {
      return this == that && that != null && equals(o) && !this.other.equals(that);
    }

    Curve self() {
      Curve.this.at(1);
      return this;
    }
  }

  final double scale = Point.ORIGIN.x();

  class Inner {
    double scaled(double x) {
      return scale * x + Data.this.scale + new Curve(x, null).level;
    }
  }

  interface Shape {
    double area();

    default double twice() {
      return 2 * area() + this.area();
    }

    static double unit(Shape shape) {
      return shape.twice();
    }
  }

  record Square(double side) implements Shape {
    @Override
    public double area() {
      return side * side();
    }

    String text(List<Square> squares) {
      Shape shape = squares.isEmpty() ? this : squares.get(0);
      return shape + " " + this + squares.get(1).toString() + hashCode() + twice();
    }
  }
}
