package corpus.arrays;

import dev.adjoint.Differentiable;

/** Jacobians of methods with records: columns for the numbers in them, rows for those in results. */
final class RecordShapes {
  private RecordShapes() {}

  record Point(double x, double y) {}

  record Curve(String name, double[] knots, Point start, int degree) {}

  record Model(double scale, double[] weights) {
    // @inputs new RecordShapes.Model(0.7, v(0.5, -0.25)), mixed(3)
    @Differentiable(wrt = {"this.weights", "x"})
    double[] apply(double[] x) {
      double[] y = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        y[i] = scale * Math.tanh(weights[0] * x[i] + weights[1]);
      }
      return y;
    }

    // @inputs new RecordShapes.Model(0.7, v(0.5, -0.25)), 0.3
    @Differentiable(wrt = {"this.scale", "x"})
    double at(double x) {
      return scale * Math.sin(x) * weights[0];
    }
  }

  // @inputs new RecordShapes.Point(0.4, 1.2), 0.3
  @Differentiable
  static Point rotated(Point p, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new Point(c * p.x() - s * p.y(), s * p.x() + c * p.y());
  }

  // @inputs new RecordShapes.Curve("c", v(0.1, 0.7, 1.9), new RecordShapes.Point(0.4, 1.2), 2), 0.3
  @Differentiable
  static double[] sampled(Curve curve, double t) {
    double[] samples = new double[4];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = curve.start().x() + t * curve.start().y() * i * curve.degree();
      for (double knot : curve.knots()) {
        samples[i] += Math.exp(-knot * knot * i);
      }
    }
    return samples;
  }

  // @inputs new RecordShapes.Curve("c", v(0.1, 0.7, 1.9), new RecordShapes.Point(0.4, 1.2), 2), mixed(3)
  @Differentiable(wrt = "x")
  static double[] carried(Curve curve, double[] x) {
    double[] y = x.clone();
    y[0] *= curve.knots()[1];
    y[1] *= x[0] * curve.degree();
    return y;
  }

  // @inputs new RecordShapes.Point(0.4, 1.2)
  @Differentiable
  static double length(Point p) {
    return Math.hypot(p.x(), p.y());
  }

  // @inputs mixed(3), 0.4
  @Differentiable
  static Curve made(double[] knots, double x) {
    double[] squares = new double[knots.length];
    for (int i = 0; i < knots.length; i++) {
      squares[i] = knots[i] * knots[i] * x;
    }
    return new Curve("made", squares, new Point(x * x, knots[0]), 3);
  }
}
