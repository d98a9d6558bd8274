package dev.adjoint.processor.oracle;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Hessian-vector products: the value and the arguments are those of the method itself, the gradient
 * is that of first order, the product is the central difference of gradients, and the Hessian is
 * symmetric.
 */
public final class HessianCheck {
  private final Point point;
  private final SecondOrderSubject subject;
  private final boolean single;

  public HessianCheck(Point point, SecondOrderSubject subject) {
    this.point = point;
    this.subject = subject;
    this.single = point.problem().single();
  }

  /** The gradient and the product as two vectors, with what belongs to the call checked. */
  private double[][] product(double[] inputs, double[] direction) {
    Object[] arguments = point.problem().at(point.arguments(), inputs);
    Object[] directions = point.problem().inputs(point.arguments());
    Flat.write(directions, direction);
    Subject.Outcome outcome = subject.product(arguments, directions);
    Point.rethrow(outcome);
    Closeness.require(
        Arrays.equals(Flat.read(directions), direction), "the directions are changed");
    Object[] changed = point.problem().at(point.arguments(), inputs);
    Subject.Outcome primal = point.primal(changed);
    Closeness.identical("value", outcome.value(), primal.value());
    Closeness.identical("arguments", arguments, changed);
    int count = outcome.derivatives().length / 2;
    Object[] gradient = Arrays.copyOf(outcome.derivatives(), count);
    Object[] product =
        Arrays.copyOfRange(outcome.derivatives(), count, outcome.derivatives().length);
    return new double[][] {Flat.read(gradient), Flat.read(product)};
  }

  /** Verifies the value, the gradient against {@code first}, and the symmetry of the Hessian. */
  public void verify(Subject first) {
    double[] x = point.inputs();
    double[] u = point.random(x.length, 40);
    double[] v = point.random(x.length, 41);
    double[][] alongV = product(x, v);
    double[][] alongU = product(x, u);
    double[] seed = new double[point.outputs(x).length];
    seed[0] = 1;
    double[] expected = point.pullback(first, seed);
    for (int j = 0; j < expected.length; j++) {
      double tolerance = (single ? 1e-4 : 1e-11) * (Math.abs(expected[j]) + norm(expected));
      Closeness.close(
          point.problem().name() + ": gradient " + j, alongV[0][j], expected[j], tolerance);
    }
    double scale = absolute(u, alongV[1]) + absolute(v, alongU[1]);
    double relative = single ? 1e-4 : 1e-10;
    Closeness.close(
        point.problem().name() + ": ⟨u, Hv⟩ against ⟨v, Hu⟩",
        dot(u, alongV[1]),
        dot(v, alongU[1]),
        relative * (scale + norm(expected)));
  }

  /**
   * Verifies the product against differences of gradients; false if these are not sharp enough, at
   * a kink of the gradient for instance.
   */
  public boolean verifyDifferences() {
    double[] x = point.inputs();
    double[] u = point.random(x.length, 42);
    double[] v = point.random(x.length, 43);
    double[][] at = product(x, v);
    double noise = absolute(u, at[0]) * (single ? 6e-7 : 2e-15);
    DoubleUnaryOperator along = step -> moved(x, v, u, step);
    CentralDifference difference =
        single
            ? CentralDifference.of(along, 0.25, 4, noise)
            : CentralDifference.of(along, 0x1p-8, 6, noise);
    double scale = Math.abs(difference.value()) + absolute(u, at[0]) + absolute(u, at[1]);
    if (!(difference.error() <= (single ? 3e-2 : 1e-5) * scale)) {
      return false;
    }
    double tolerance = 10 * difference.error() + (single ? 1e-3 : 1e-9) * scale;
    Closeness.close(
        point.problem().name() + ": ⟨u, Hv⟩", dot(u, at[1]), difference.value(), tolerance);
    return true;
  }

  private double moved(double[] x, double[] v, double[] u, double step) {
    double[] at = x.clone();
    for (int i = 0; i < at.length; i++) {
      at[i] += step * v[i];
    }
    boolean throwing = point.primal(point.problem().at(point.arguments(), at)).thrown() != null;
    return throwing ? Double.NaN : dot(u, product(at, v)[0]);
  }

  private static double dot(double[] a, double[] b) {
    double sum = a.length == b.length ? 0 : Double.NaN;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double absolute(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] * b[i]);
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
