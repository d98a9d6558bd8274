import dev.adjoint.Differentiable;
import static java.lang.Math.sin;

class Calls {
  static double square(double x) {
    return x * x;
  }

  static void log(String text) {}

  int id() {
    return 1;
  }

  double scaled(double x) {
    return 2 * x;
  }

  static double tried(double x) {
    /*!AD2001*/try {
      return x;
    } finally {
      log("tried");
    }
  }

  static double harmless(double x) {
    try {
      return x;
    } finally {
      log("tried");
    }
  }

  private static double secret(double x) {
    try {
      return x;
    } finally {
      log("tried");
    }
  }

  @Differentiable
  static double own(double x) {
    log("x");
    return square(x) + Calls.square(2) + sin(x) + harmless(2);
  }

  @Differentiable
  static double ofAnObject(double x, Calls calls) {
    return x * calls.id() + calls/*!AD5006*/.scaled(x);
  }

  @Differentiable
  static double reaches(double x) {
    return tried(x);
  }

  @Differentiable
  static double reachesToo(double x) {
    return tried(2 * x);
  }

  @Differentiable
  static double hidden(double x) {
    return x * /*!AD3013*/secret(2);
  }

  @Differentiable
  static double kept(double x, java.util.concurrent.atomic.DoubleAdder sum, double[] a) {
    sum/*!AD5002*/.add(x);
    java.util.Arrays/*!AD5002*/.sort(a);
    return x * sum.sum() * a[0];
  }

  @Differentiable
  static double copies(double[] a, float[] b, Object c) {
    System.arraycopy(a, 0, /*!AD3014*/c, 0, 1);
    System.arraycopy(a, 0, /*!AD3014*/b, 0, 1);
    System.arraycopy(c, 0, /*!AD3014*/c, 0, 1);
    System.arraycopy(a, 0, a, 0, 1);
    return a[0];
  }

  @Differentiable
  static double accepted(double x, String s, StringBuilder out) {
    System.out.println("x = " + x);
    out.append(s.length());
    return Double.isNaN(x) || s.isEmpty() ? 0 : x;
  }
}
