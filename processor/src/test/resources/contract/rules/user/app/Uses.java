package app;

import dev.adjoint.Adjoint;
import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.Partial;
import dev.adjoint.Passive;
import dev.adjoint.UseRules;
import java.util.ArrayList;
import java.util.List;
import lib.Functions;
import lib.Table;
import lib.TableRules;

/** Calls what has rules, and checks what comes out. */
@UseRules(TableRules.class)
public final class Uses {
  private Uses() {}

  @Differentiable
  static double ofTheLibrary(double x, double y) {
    double sum = 0;
    for (int i = 1; i <= 3; i++) {
      sum += Functions.gauss(x * i) * Functions.root(y + i);
    }
    return sum;
  }

  @Differentiable
  static double lookUp(Table table, double x) {
    return x * table.at(2 * x);
  }

  @Differentiable
  static double constants(double[] a, double x) {
    double[] before = Adjoint.constant(a);
    double[][] rows = Adjoint.constant(new double[][] {a, {x}});
    a[0] = x * a[0];
    return a[0] * before[0] + Adjoint.constant(x * x) * x + rows[0][1] * rows[1][0];
  }

  @Passive
  static double largest(double[] a, double x) {
    double largest = x;
    for (double each : a) {
      largest = Math.max(largest, each);
    }
    return largest;
  }

  @Differentiable
  static double scaled(double[] a, double x) {
    return a[0] * x / largest(a, x);
  }

  @Differentiable
  static float single(float x) {
    return Adjoint.constant(x) * x;
  }

  @Differentiable
  static double negative(double x) {
    return x * Functions.root(-x);
  }

  /** A number that is fitted, and one that is not. */
  record Scale(double factor, @Passive double unit) {
    double apply(double x) {
      return factor * unit * x;
    }
  }

  @Differentiable
  static double made(double x, double y) {
    Scale scale = new Scale(x, x);
    return scale.apply(y) + scale.unit() * y + scale.factor();
  }

  static double power(double x, @Passive double exponent) {
    return Math.pow(x, exponent);
  }

  @Differentiable
  static double passes(double x) {
    return power(x, x);
  }

  @Partial(of = "x", is = "cube(x)")
  static double quartic(double x) {
    return x * x * x * x / 4;
  }

  static double cube(double x) {
    return x * x * x;
  }

  @Differentiable(modes = {Mode.ADJOINT, Mode.HESSIAN})
  static double curved(double x, double y) {
    return quartic(x * y);
  }

  /** What is wrong. */
  public static List<String> faults() {
    List<String> faults = new ArrayList<>();
    runs(faults);
    near(faults, "lookUp", UsesAdjoint.lookUp(new Table(1, 4, 2), 0.7).x(), 1.4 * -2 + 3.2);
    double[] a = {0.5, 3};
    UsesAdjoint.ConstantsGradient g = UsesAdjoint.constants(a.clone(), 0.75);
    near(faults, "constants a", g.a()[0], 0.75 * 0.5);
    near(faults, "constants a[1]", g.a()[1], 0);
    near(faults, "constants x", g.x(), 0.25 + 0.75 * 0.75);
    double tangent = UsesTangent.constants(a.clone(), 0.75, new double[] {1, 1}, 2).tangent();
    near(faults, "constants tangent", tangent, g.a()[0] + 2 * g.x());
    near(faults, "scaled a", UsesAdjoint.scaled(a, 0.75).a()[0], 0.75 / 3);
    near(faults, "scaled a[1]", UsesAdjoint.scaled(a, 0.75).a()[1], 0);
    near(faults, "made x", UsesAdjoint.made(2, 3).x(), 2 * 3 + 1);
    near(faults, "made y", UsesAdjoint.made(2, 3).y(), 4 + 2);
    near(faults, "passes", UsesAdjoint.passes(3).x(), 27);
    near(faults, "passes, forward", UsesTangent.passes(3, 2).tangent(), 54);
    double[][] curvature = UsesHessian.curved(0.5, 3).hessian();
    near(faults, "curved xx", curvature[0][0], 3 * 2.25 * 9);
    near(faults, "curved xy", curvature[0][1], 4 * 1.5 * 1.5 * 1.5);
    near(faults, "single", UsesAdjoint.single(1.5f).x(), 1.5);
    exception(faults);
    return faults;
  }

  private static void runs(List<String> faults) {
    Functions.runs = 0;
    UsesAdjoint.OfTheLibraryGradient gradient = UsesAdjoint.ofTheLibrary(0.3, 1);
    near(faults, "runs of the adjoint", Functions.runs, 6);
    double dx = 0;
    double dy = 0;
    for (int i = 1; i <= 3; i++) {
      double gauss = Math.exp(-0.09 * i * i);
      dx -= 2 * 0.3 * i * i * gauss * Math.sqrt(1 + i);
      dy += gauss / (2 * Math.sqrt(1 + i));
    }
    near(faults, "x", gradient.x(), dx);
    near(faults, "y", gradient.y(), dy);
    Functions.runs = 0;
    near(faults, "tangent", UsesTangent.ofTheLibrary(0.3, 1, 2, 3).tangent(), 2 * dx + 3 * dy);
    near(faults, "runs of the tangent", Functions.runs, 6);
  }

  private static void exception(List<String> faults) {
    double[] buffer = {7};
    try {
      UsesAdjoint.negativeVjp(2, 1, buffer);
      faults.add("no exception");
    } catch (IllegalArgumentException e) {
      near(faults, "buffer", buffer[0], 7);
    }
  }

  private static void near(List<String> faults, String what, double found, double expected) {
    if (!(Math.abs(found - expected) <= 1e-13 * Math.max(1, Math.abs(expected)))) {
      faults.add(what + ": " + found + " instead of " + expected);
    }
  }
}
