import dev.adjoint.Differentiable;

/** Warnings where a derivative ends by definition, and what gives none. */
class Steps {
  @Differentiable
  static double casts(double x, float y, int n) {
    int a = /*!AD8001*/(int) x;
    long b = /*!AD8001*/(long) (x * y);
    short c = /*!AD8001*/(short) y;
    char d = /*!AD8001*/(char) x;
    n /*!AD8001*/+= x;
    double[] table = {1, 2, 3};
    return table[/*!AD8001*/(int) x] + a + b + c + d + n + (int) 2.5 + (float) x;
  }

  @Differentiable
  static double functions(double x, float y) {
    double a = Math/*!AD8002*/.floor(x) + Math/*!AD8002*/.ceil(x) + Math/*!AD8002*/.rint(x);
    long b = Math/*!AD8002*/.round(x);
    int c = Math/*!AD8002*/.round(y);
    double d = Math/*!AD8002*/.signum(x) * StrictMath/*!AD8002*/.signum(y);
    return a + b + c + d + Math/*!AD8002*/.getExponent(x) + Math.floor(2.5) + Math.round(1.5f);
  }

  @Differentiable
  static double comparisons(double x, double y, boolean[] flags) {
    boolean larger = x /*!AD8003*/> y;
    boolean both = x > 0 && y /*!AD8003*/> 0;
    boolean neither = /*!AD8003*/!(x > 0 || y > 0);
    boolean strict = x > 0 /*!AD8003*/& y > 0;
    boolean later;
    later = x /*!AD8003*/== y;
    flags[0] = x /*!AD8003*/< y;
    boolean passive = 1.0 < 2.0;
    return larger || both || neither || strict || later || passive ? x : y;
  }

  @Differentiable
  static double conditions(double x, double y) {
    if (x > y && y > 0 || !(x < 3)) {
      x *= 2;
    }
    while (x < y) {
      x += 1;
    }
    do {
      y = y / 2;
    } while (y > 1);
    for (double t = x; t < 10; t += 1) {
      y += t;
    }
    assert x > 0 : "x = " + x;
    return x > y ? x : y;
  }

  @Differentiable
  static double inspections(double x, double[] a, StringBuilder log) {
    if (Double.isNaN(x) || Double.isInfinite(x) || !Double.isFinite(a[0])) {
      throw new IllegalArgumentException("x is " + x + " of " + a.length);
    }
    if (Double.compare(x, a[0]) > 0) {
      throw new ArithmeticException(String.format("%g", x));
    }
    System.out.println(x);
    System.out.printf("%g %s%n", x, "of");
    log.append("x = ").append(x).append(a[0]);
    System.out.println(java.util.Arrays.toString(a));
    int order = Double.compare(x, 1);
    return order < 0 ? x : a[0];
  }

  @Differentiable
  @SuppressWarnings("adjoint")
  static double meant(double x) {
    boolean large = x > 1;
    return large ? Math.floor(x) * x : (int) x * x;
  }

  /** Silent as a whole. */
  @SuppressWarnings({"adjoint", "unused"})
  static final class Silent {
    @Differentiable
    static double meant(double x) {
      return Math.round(x) * x;
    }
  }

  @Differentiable
  @SuppressWarnings("adjoint")
  static double errorsAreNotSilenced(double x) {
    return Math/*!AD5001*/.ulp(x);
  }
}
