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

  @Differentiable
  static double own(double x) {
    /*!AD3007*/log("x");
    return /*!AD3007*/square(x) + Calls/*!AD3007*/.square(2) + sin(x);
  }

  @Differentiable
  static double ofAnObject(double x, Calls calls) {
    return x * calls/*!AD3007*/.id();
  }

  @Differentiable
  static double recursion(double x) {
    return x < 1 ? x : /*!AD3007*/recursion(x / 2);
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
