package demo;

import dev.adjoint.Differentiable;
import dev.adjoint.Example;
import dev.adjoint.Mode;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Methods with and without examples. */
public final class Model {
  static final double RATE = 0.1;

  record Place(double x, double y) {}

  enum Kind {
    FIRST,
    SECOND
  }

  final double sigma;

  Model(double sigma) {
    this.sigma = sigma;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN, Mode.JACOBIAN})
  @Example({"new double[] {0.5, -1.2}", "RATE"})
  @Example({"new double[] {1, 2, 3}", "2"})
  static double loss(double[] w, double rate) {
    double sum = 0;
    for (double each : w) {
      sum += each * each * rate;
    }
    return sum;
  }

  @Differentiable(wrt = "y")
  @Example({"1.5", "-2", "List.of(1, 2).size()"})
  static double second(double x, double y, int n) {
    return Math.sin(x * y) * n;
  }

  @Differentiable
  @Example({"() -> 2.0", "new Place(1, RATE)"})
  static double supplied(DoubleSupplier factor, Place p) {
    double f = factor.getAsDouble();
    return f * p.x() * p.y();
  }

  @Differentiable
  static double guessed(double[][] w, Place p, Kind kind, int n, String text) {
    double sum = p.x() * p.y() * n * text.length();
    for (double[] row : w) {
      for (double each : row) {
        sum += kind == Kind.FIRST ? Math.sin(each) : each;
      }
    }
    return sum;
  }

  @Differentiable
  static void squares(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= x[i];
    }
  }

  @Differentiable
  static double throwing(double[] x, int n) {
    return x[n + 5] * x[0];
  }

  @Differentiable(name = "scaledBy", wrt = {"this.sigma", "x"})
  @Example({"new Model(2)", "3"})
  double scaled(double x) {
    return x * x * sigma;
  }

  @Differentiable
  double scaled(double x, double y) {
    return x * x * y;
  }
}
