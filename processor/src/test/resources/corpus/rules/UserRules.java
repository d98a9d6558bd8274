package corpus.rules;

import dev.adjoint.DerivativeBy;
import dev.adjoint.DerivativeOf;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.Partial;
import dev.adjoint.Passive;
import dev.adjoint.UseRules;

/** Calls of methods whose derivatives the user states, in all forms. */
final class UserRules {
  private UserRules() {}

  /** What somebody else wrote. */
  static final class Library {
    private Library() {}

    static double swish(double x) {
      return x / (1 + Math.exp(-x));
    }

    static double distance(double x, double y) {
      return Math.sqrt(x * x + y * y + 1);
    }

    static double[] squares(double[] a, int n) {
      double[] squares = new double[n];
      for (int i = 0; i < n; i++) {
        squares[i] = a[i] * a[i];
      }
      return squares;
    }

    static void scale(double[] a, double factor) {
      for (int i = 0; i < a.length; i++) {
        a[i] *= factor;
      }
    }
  }

  /** What we know of it. */
  static final class LibraryRules {
    private LibraryRules() {}

    @DerivativeOf(type = Library.class, method = "swish", wrt = "t")
    static double swishDt(double t) {
      double s = 1 / (1 + Math.exp(-t));
      return s + t * s * (1 - s);
    }

    @DerivativeOf(type = Library.class, method = "squares", mode = Mode.ADJOINT)
    static void squaresVjp(double[] a, int n, double[] seed, double[] aBar) {
      for (int i = 0; i < n; i++) {
        aBar[i] += 2 * a[i] * seed[i];
      }
    }

    @DerivativeOf(type = Library.class, method = "squares", mode = Mode.TANGENT)
    static double[] squaresTangent(double[] a, int n, double[] aDot) {
      double[] dot = new double[n];
      for (int i = 0; i < n; i++) {
        dot[i] = 2 * a[i] * aDot[i];
      }
      return dot;
    }

    @DerivativeOf(type = Library.class, method = "scale", mode = Mode.ADJOINT)
    static void scaleVjp(double[] a, double factor, double[] aBar, double[] factorBar) {
      for (int i = 0; i < a.length; i++) {
        factorBar[0] += a[i] * aBar[i];
        aBar[i] *= factor;
      }
    }

    @DerivativeOf(type = Library.class, method = "scale", mode = Mode.TANGENT)
    static void scaleTangent(double[] a, double factor, double[] aDot, double factorDot) {
      for (int i = 0; i < a.length; i++) {
        aDot[i] = aDot[i] * factor + a[i] * factorDot;
      }
    }
  }

  /** Formulas for methods that are not ours. */
  interface LibraryFormulas {
    @DerivativeOf(type = Library.class, method = "distance")
    @Partial(of = "u", is = "u / value")
    @Partial(of = "v", is = "v / value")
    double distance(double u, double v);
  }

  @Partial(of = "x", is = "value * (1 - value)")
  static double logistic(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  @Partial(of = "x", is = "n * power(n - 1, x)")
  static double power(int n, double x) {
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= x;
    }
    return product;
  }

  @Partial(of = "x", is = "x >= 0 ? 1.5 : -5e-1")
  static double hinge(double x) {
    return x >= 0 ? 1.5 * x : -0.5 * x;
  }

  @Partial(of = "a", is = "b / 2")
  @Partial(of = "b", is = "a / 2")
  static float half(float a, double b) {
    return (float) (a * b / 2);
  }

  @DerivativeBy(adjoint = "gateVjp", tangent = "gateTangent")
  static double gate(double x, double y) {
    return x * y;
  }

  static void gateVjp(double x, double y, double seed, double[] xBar, double[] yBar) {
    xBar[0] += seed * y;
    yBar[0] += seed * x;
  }

  static double gateTangent(double x, double y, double xDot, double yDot) {
    return xDot * y + x * yDot;
  }

  /** Its rule is given the result. */
  @DerivativeBy(adjoint = "rootVjp", tangent = "rootTangent")
  static double root(double x) {
    double y = 1;
    for (int i = 0; i < 60; i++) {
      y = (y + x / y) / 2;
    }
    return y;
  }

  static void rootVjp(double x, double value, double seed, double[] xBar) {
    xBar[0] += seed / (2 * value);
  }

  static double rootTangent(double x, double xDot) {
    return xDot / (2 * Math.sqrt(x));
  }

  @Differentiable
  static double formulas(double x, double y) {
    return logistic(x * y) + logistic(-3 * x) * power(3, y) + hinge(x) * hinge(-y);
  }

  @Differentiable
  static double formulaInALoop(double[] a) {
    double sum = 0;
    for (double each : a) {
      sum += logistic(each) * sum + power(2, each + sum);
    }
    return sum;
  }

  @Differentiable
  static double recursiveFormula(double x) {
    return power(5, x) + power(1, x) + power(0, x);
  }

  @Differentiable
  static double ofFloats(double x, double y) {
    return half((float) x, y) * y;
  }

  @UseRules({LibraryRules.class, LibraryFormulas.class})
  @Differentiable
  static double foreign(double x, double y) {
    double s = Library.swish(x) * y;
    return Library.distance(s, y) + Library.distance(2, x);
  }

  @Differentiable
  static double gates(double x, double y, double z) {
    double q = x + y;
    return gate(q, z) + gate(gate(q, q), 2);
  }

  @Differentiable
  static double gateInALoop(double[] a, double x) {
    double product = x;
    for (int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        product = gate(product, a[i]);
      }
    }
    return product;
  }

  // @inputs 2.0, 0.3
  @Differentiable
  static double givenTheResult(double x, double y) {
    return root(x * x + y) + root(root(x));
  }

  @UseRules(LibraryRules.class)
  @Differentiable
  static double arrays(double[] a) {
    double[] b = Library.squares(a, 2);
    a[0] = b[1];
    double[] c = Library.squares(a, a.length);
    return b[0] * c[0] + c[1];
  }

  @UseRules(LibraryRules.class)
  @Differentiable
  static double arraysInALoop(double[] a, double x) {
    double s = x;
    for (int i = 0; i < 3; i++) {
      double[] q = Library.squares(a, 2);
      a[0] = q[0] * s;
      Library.scale(a, x + i);
      s += q[1] + a[0];
    }
    return s;
  }

  @UseRules(LibraryRules.class)
  @Differentiable
  static void writes(double[] a, double x) {
    Library.scale(a, x * x);
    a[0] += x;
    Library.scale(a, 2);
  }

  @UseRules(LibraryRules.class)
  @Differentiable
  static double onALocalArray(double x, double y) {
    double[] a = {x, y, 3};
    Library.scale(a, y);
    return a[0] + a[1] * a[2];
  }

  @UseRules(LibraryRules.class)
  @Differentiable(wrt = "x")
  static double passiveData(double x, double[] data) {
    double[] q = Library.squares(data, 2);
    double[] local = {q[0], x};
    double[] r = Library.squares(local, 2);
    return r[0] * x + r[1] + q[1];
  }

  @Differentiable
  static double passiveParameter(double x, @Passive double y) {
    return gate(x, y) * y;
  }

  @UseRules(LibraryRules.class)
  @Differentiable
  static double[] severalResults(double[] a, double x) {
    double[] q = Library.squares(a, 2);
    double g = gate(q[0], x);
    double[] local = {g, root(x), q[1]};
    Library.scale(local, g);
    return new double[] {local[0] * q[1], local[1], g, local[2] + x};
  }

  /** Its rule is given the array that it returned. */
  @DerivativeBy(adjoint = "exponentialsVjp", tangent = "exponentialsTangent")
  static double[] exponentials(double[] a) {
    double[] result = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = Math.exp(a[i]);
    }
    return result;
  }

  static void exponentialsVjp(double[] a, double[] value, double[] seed, double[] aBar) {
    for (int i = 0; i < a.length; i++) {
      aBar[i] += value[i] * seed[i];
    }
  }

  static double[] exponentialsTangent(double[] a, double[] aDot) {
    double[] dot = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      dot[i] = Math.exp(a[i]) * aDot[i];
    }
    return dot;
  }

  @Differentiable
  static double givenTheArray(double[] a, double x) {
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      exponentials(a);
      double[] e = exponentials(a);
      sum += e[0] * x;
      e[0] = x * e[1];
      a[0] = e[0] / 4;
      sum += e[0];
    }
    return sum;
  }

  /** With a table of rows. */
  @DerivativeBy(adjoint = "traceVjp", tangent = "traceTangent")
  static double trace(double[][] m, @Passive double[] weights) {
    double trace = 0;
    for (int i = 0; i < m.length; i++) {
      trace += weights[i] * m[i][i] * m[i][i];
    }
    return trace;
  }

  static void traceVjp(double[][] m, double[] weights, double seed, double[][] mBar) {
    for (int i = 0; i < m.length; i++) {
      mBar[i][i] += 2 * weights[i] * m[i][i] * seed;
    }
  }

  static double traceTangent(double[][] m, double[] weights, double[][] mDot) {
    double dot = 0;
    for (int i = 0; i < m.length; i++) {
      dot += 2 * weights[i] * m[i][i] * mDot[i][i];
    }
    return dot;
  }

  @Differentiable
  static double rows(double x, double y) {
    double[][] m = {{x, y}, {y, x * y}};
    double[] weights = {2, 3};
    double before = trace(m, weights);
    m[1][1] = before * x;
    weights[0] = 5;
    return before + trace(m, weights);
  }

  @UseRules(LibraryRules.class)
  @Differentiable
  static double independentIterations(double[] a, double x) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double p = logistic(a[i] * x);
      double[] scratch = {p, x};
      Library.scale(scratch, a[i]);
      sum += scratch[0] * power(2, x) - hinge(p) * scratch[1];
    }
    return sum;
  }

  @Differentiable
  static double[] intoAnArray(double[] a, double x) {
    double[] out = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = logistic(a[i]) * gate(x, a[i]);
    }
    return out;
  }

  @Differentiable
  static double unknownLength(double x) {
    double y = x;
    int n = 0;
    while (y < 3 && n++ < 20) {
      y += logistic(y) * gate(y, x * x + 0.1);
    }
    return y;
  }

  @Differentiable
  static double inABranch(double x, double y) {
    double z;
    if (x > y) {
      z = gate(x, logistic(y));
      if (z > 0) {
        return z * power(2, z);
      }
    } else {
      z = logistic(x - y);
    }
    return z * gate(z, y);
  }
}
