package corpus.regressions;

import dev.adjoint.Differentiable;

/** What showed that nothing else would have noticed a mistake planted in the compiler. */
final class PlantedMistakes {
  private PlantedMistakes() {}

  // The element is overwritten between the load and the store of its increment, where i is j.
  // @inputs new double[] {0.5, 1.5}, 0.7, 0, 0
  // @inputs new double[] {0.5, 1.5}, 0.7, 0, 1
  @Differentiable
  static double overwrittenWithin(double[] a, double y, int i, int j) {
    double[] t = a.clone();
    double before = t[i];
    t[j] = y * y;
    t[i] = before + Math.sin(y);
    return t[0] * t[1] + 2 * t[1];
  }

  // The same where the element is read between, into what counts too.
  // @inputs new double[] {0.5, 1.5}, 0.7, 0, 0
  // @inputs new double[] {0.5, 1.5}, 0.7, 0, 1
  @Differentiable
  static double readWithin(double[] a, double y, int i, int j) {
    double[] t = a.clone();
    double before = t[i];
    double[] u = t.clone();
    u[j] *= y;
    t[i] = before + Math.sin(y);
    return t[0] * t[1] + u[0] * u[1];
  }

  // Two numbers of one kind that only the reverse of one branch needs, kept on a shared stack.
  // @inputs 0.6, 4
  @Differentiable
  static double twoInOneBranch(double x, int n) {
    return folded(x, n);
  }

  private static double folded(double x, int n) {
    if (n <= 0) {
      return x;
    }
    double rest = folded(x * 0.75, n - 1);
    double a = Math.sin(x + rest);
    double b = Math.cos(x * rest);
    double y = rest + x;
    if (n % 2 == 0) {
      y += a * a * b;
    }
    return y;
  }
}
