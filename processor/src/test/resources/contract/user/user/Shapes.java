package user;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** Records and objects in all places where the contract has them. */
public final class Shapes {
  private Shapes() {}

  /** A record of numbers. */
  public record Point(double x, double y) {}

  /** A record with a record, an array, a float, and what has no derivative. */
  public record Body(Point at, double[] weights, float scale, int id, String name) {}

  /** A record whose simple name is that of another. */
  public static final class Other {
    private Other() {}

    /** Not the other one. */
    public record Point(double z) {}
  }

  @Differentiable
  public static double product(Point p, double k) {
    return p.x() * p.y() * k;
  }

  @Differentiable
  static double weighed(Body b) {
    double sum = 0;
    for (double w : b.weights()) {
      sum += w * b.at().x() * b.scale();
    }
    return b.id() > 0 ? sum : b.at().y();
  }

  @Differentiable
  static Point turned(Point p, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new Point(c * p.x() - s * p.y(), s * p.x() + c * p.y());
  }

  @Differentiable
  static double moment(Point[] points) {
    double sum = 0;
    for (Point p : points) {
      sum += p.x() * p.y();
    }
    return sum;
  }

  @Differentiable
  static void move(Point[] points, double by) {
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(points[i].x() * by, points[i].y());
    }
  }

  @Differentiable
  static double both(Point p, Other.Point q) {
    return p.x() * q.z();
  }

  @Differentiable
  static double dotted(Point[] p, Point[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i].x() * q[i].x() + p[i].y() * q[i].y();
    }
    return sum;
  }

  @Differentiable
  static double first(Point p, Point[] q) {
    return p.x() * q[0].x() + p.y() * q[0].y();
  }

  @Differentiable(modes = {Mode.HESSIAN, Mode.JACOBIAN})
  static double bent(Point p, double k) {
    return p.x() * p.x() * p.y() * k;
  }

  @Differentiable(wrt = "k")
  static double passive(Point p, double k) {
    return p.x() * k;
  }

  /** Something that nobody looks into. */
  interface Change {
    void of(Body body);
  }

  @Differentiable(wrt = "k")
  static double changed(Body b, double k, Change change) {
    double product = 1;
    for (int i = 0; i < b.weights().length; i++) {
      product = product * k * b.weights()[i];
    }
    change.of(b);
    return product;
  }

  @Differentiable
  static double orNothing(Point p, double k) {
    return p == null ? k : p.x() * k;
  }
}
