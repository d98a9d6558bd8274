package corpus.naming;

import dev.adjoint.Differentiable;

/** Names that collide with what generated code would like to use. */
final class Names {
  private Names() {}

  @Differentiable
  static double localNamedMath(double Math) {
    double exp = java.lang.Math.exp(Math);
    return java.lang.Math.sin(exp) * Math / java.lang.Math.sqrt(Math);
  }

  @Differentiable
  static double value(double value) {
    return value * value;
  }

  @Differentiable
  static double seeds(double seed, double valueBar, double xVjp) {
    double resultBar = seed * valueBar;
    double result = resultBar * xVjp;
    return result * result;
  }

  @Differentiable
  static double sweeps(double[] x, double[] xBar, double[] xDot) {
    double[] xBarBar = x.clone();
    for (int i = 0; i < x.length; i++) {
      double xi = xBarBar[i] * xBar[i];
      xDot[i] *= xi;
    }
    double taken = xDot[0] * xDot[1];
    return taken * x[0];
  }

  @Differentiable
  static double numbered(double x1, double x2) {
    double x = x1 * x2;
    double x3 = x * x1;
    x = x3 + x2;
    double x0 = x * x;
    double t = x0;
    double t1 = t * x;
    double tmp = t1 + t;
    return tmp * x3;
  }

  @Differentiable
  static double doubleUnderscore(double a_b, double aB, double A_B) {
    double _a = a_b * aB;
    double a$ = _a * A_B;
    return a$ * a$;
  }

  @Differentiable
  static double ofTypes(double String, double Object, double Names, double NamesAdjoint) {
    double System = String * Object;
    double Arrays = System + Names * NamesAdjoint;
    double[] Override = {Arrays, System};
    double[] copy = Override.clone();
    return copy[0] * Override[1];
  }

  @Differentiable
  static double keywordsOfContexts(double var, double record, double yield, double sealed) {
    double permits = var * record;
    double when = permits + (yield) * sealed;
    double module = when * permits;
    return module * var;
  }

  @Differentiable
  static double stacks(double stack, double trips, double tape) {
    double i = stack;
    while (i < 3) {
      i = i * 1.5 + trips;
      double path = i * tape;
      if (path > 2) {
        tape *= 0.5;
      }
    }
    return i * tape;
  }
}
