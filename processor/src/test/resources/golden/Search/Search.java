package golden;

import dev.adjoint.Differentiable;

/** Every kind of jump. */
final class Search {
  private Search() {}

  /**
   * Walks over pairs.
   *
   * @param x numbers
   * @param limit where to stop
   * @return a number
   */
  @Differentiable(wrt = "x")
  static double walk(double[] x, double limit) {
    double acc = 1.0;
    outer:
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 0.0) {
        continue;
      }
      for (int j = 0; j < i; j++) {
        if (x[j] > limit) {
          continue outer;
        }
        if (acc > limit) {
          break outer;
        }
        acc *= x[i] - x[j] / 2.0; // \u0041 comment
      }
      if (acc < 0.0 && acc > -1.0 || acc == 7.0) {
        return acc;
      }
    }
    return acc * acc;
  }
}
