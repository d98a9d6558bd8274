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

  static int count;

  static double counted(double x, int n) {
    return n == 0 ? x : x * counted(x, n - 1) * next();
  }

  static int next() {
    return 4;
  }

  static double effects(double x, int n, java.util.Random random) {
    return n == 0 ? x : x * effects(x, n - 1, random) * random.nextDouble();
  }

  static double reads(double x, int n) {
    return n == 0 ? x * count : reads(x, n - 1);
  }

  @Differentiable
  static double effectsTwice(double x, java.util.Random random) {
    return /*!AD5022*/effects(x, 3, random) + reads(x, 2) + counted(x, 2);
  }

  @Differentiable
  static double readsInLoop(double x) {
    double y = x;
    for (int i = 0; i < 3; i++) {
      y += /*!AD5022*/reads(y, 2) * counted(y, 2);
    }
    return y;
  }

  static final double[] TABLE = {1, 2};

  static double looksUp(double x, int n) {
    return n == 0 ? x * TABLE[0] : looksUp(x, n - 1);
  }

  @Differentiable
  static double changesTable(double x) {
    double y = /*!AD5022*/looksUp(x, 2);
    TABLE[0] = 3;
    return y * y;
  }

  @Differentiable(wrt = "x")
  static double partly(double x, double y, double[] z) {
    return x * y * z[0];
  }

  @Differentiable
  static double whole(double x, double y, double[] z) {
    return partly(x, 2, null) + partly(x, y /*!AD5024*/* 2, /*!AD5024*/z);
  }

  @Differentiable(wrt = "x")
  static double partlyAgain(double x, double y, int n) {
    return n == 0 ? x * y : partlyAgain(x, /*!AD5024*/x, n - 1);
  }

  @Differentiable(modes = {dev.adjoint.Mode.HESSIAN})
  static double second(double x, int n) {
    return n == 0 ? x * x : /*!AD5023*/second(x, n - 1) * x;
  }

  record Pair(double a, double b) {}

  static Pair swapped(double a, double b, int n) {
    return n == 0 ? new Pair(a, b) : swapped(b, a, n - 1);
  }

  interface Shape {
    double area(double scale);

    default double twice(double scale) {
      return 2 * scale;
    }
  }

  abstract static class Solid {
    abstract double volume(double scale);

    double density(double scale) {
      return scale;
    }

    final double weight(double scale) {
      return 3 * scale;
    }
  }

  @Differentiable
  static double dispatched(double x, Shape shape, Solid solid) {
    return shape/*!AD5006*/.area(x)
        + shape/*!AD5006*/.twice(x)
        + solid/*!AD5006*/.volume(x)
        + solid/*!AD5006*/.density(x)
        + solid.weight(x)
        + shape.area(2) * x;
  }

  @Differentiable
  static double library(double x, double[] a, java.util.function.DoubleUnaryOperator f) {
    java.util.Arrays/*!AD5002*/.parallelPrefix(a, null);
    return f/*!AD5002*/.applyAsDouble(x) + f.applyAsDouble(1) * x;
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
  static double copiesOfRows(double[][] a, int[][] n) {
    double[][] b = new double[2][];
    System.arraycopy(a, 0, /*!AD3014*/b, 0, 2);
    System.arraycopy(n, 0, /*!AD3014*/n, 1, 2);
    return b[0][0] * a[0][1];
  }

  @Differentiable
  static double accepted(double x, String s, StringBuilder out) {
    System.out.println("x = " + x);
    out.append(s.length());
    return Double.isNaN(x) || s.isEmpty() ? 0 : x;
  }
}
