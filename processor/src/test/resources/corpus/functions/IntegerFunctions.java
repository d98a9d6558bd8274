package corpus.functions;

import dev.adjoint.Differentiable;

/** Functions of integers, some of which throw. */
final class IntegerFunctions {
  private IntegerFunctions() {}

  // @inputs mixed(4), 4
  // @inputs mixed(4), 3
  // @inputs mixed(4), 0
  @Differentiable
  static double periodic(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[Math.floorMod(i - 1, n)] * x[i] * x[i];
    }
    return sum;
  }

  // @inputs mixed(3), 1, 2
  // @inputs mixed(3), 2147483647, 1
  // @inputs mixed(3), 1, 4294967296L
  @Differentiable
  static double exact(double[] x, int n, long k) {
    int m = Math.addExact(n, Math.toIntExact(k));
    double scaled = Math.multiplyExact(m, 3L) * x[(int) Math.floorMod(k, 3L)];
    int next = Math.incrementExact(m);
    return scaled * scaled + next * x[0];
  }

  // @inputs mixed(3), 5, 2
  // @inputs mixed(3), 2147483647, 2
  // @inputs mixed(3), 5, 0
  @Differentiable
  static double unused(double[] x, int n, int k) {
    x[0] *= 2;
    Math.incrementExact(n);
    int quotient = Math.floorDiv(n, k);
    x[1] *= x[0];
    return x[0] + x[1] * x[2];
  }

  // @inputs mixed(3), 3
  // @inputs mixed(3), -2147483648
  @Differentiable
  static double inBranches(double[] x, int n) {
    double sum = 0;
    int k = n;
    while (Math.abs(k) > 0 && sum < 100) {
      sum += k % 2 == 0 ? x[0] * x[1] : x[Math.floorMod(k, x.length)] * x[2] / Math.negateExact(k);
      k = Math.subtractExact(k, 1);
    }
    return sum * sum;
  }
}
