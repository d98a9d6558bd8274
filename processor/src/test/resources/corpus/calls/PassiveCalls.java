package corpus.calls;

import dev.adjoint.Differentiable;
import java.util.List;
import java.util.Random;

/** Calls without derivatives: they run once, and their results are kept. */
public final class PassiveCalls {
  private static int count;

  private PassiveCalls() {}

  // @inputs mixed(4), new java.util.Random(3)
  @Differentiable
  static double noise(double[] x, Random random) {
    double sum = 0;
    for (double entry : x) {
      sum += entry * entry * random.nextGaussian();
    }
    return sum * random.nextDouble();
  }

  // @inputs 0.7, new java.util.ArrayList<>(java.util.List.of(2, 3, 5))
  @Differentiable
  static double sizes(double x, List<Integer> list) {
    double product = 1;
    for (int i = 0; i < list.size(); i++) {
      product *= x * (1 + list.size());
    }
    list.add(7);
    return product * list.size();
  }

  // @inputs 0.7, mixed(3), new StringBuilder("x")
  @Differentiable
  static double logged(double x, double[] a, StringBuilder log) {
    double sum = 0;
    for (double entry : a) {
      log.append(entry > 0 ? "up" : "down").append(log.length());
      sum += entry * x * log.length();
    }
    return sum * sum;
  }

  // @inputs 0.7, new java.util.Random(5), 4
  @Differentiable
  static double drawnInBranches(double x, Random random, int n) {
    double y = x;
    for (int i = 0; i < n; i++) {
      if (random.nextBoolean()) {
        y = Math.sin(y) * random.nextInt(5);
      } else {
        y += x * random.nextDouble();
      }
    }
    return y;
  }

  private static double brownian(double start, double[] path, double sigma, Random random) {
    double level = start;
    for (int i = 0; i < path.length; i++) {
      level *= Math.exp(sigma * random.nextGaussian());
      path[i] = level;
    }
    return level;
  }

  // @inputs 0.7, 0.2, new java.util.Random(5)
  @Differentiable
  static double paths(double start, double sigma, Random random) {
    double sum = 0;
    double[] path = new double[3];
    for (int k = 0; k < 4; k++) {
      double end = brownian(start, path, sigma, random);
      sum += Math.max(end - 0.6, 0) * path[1];
    }
    return sum;
  }

  // @inputs 0.7, new int[] {2, 3}
  @Differentiable
  static double indices(double x, int[] at) {
    double y = x;
    for (int k = 0; k < 3; k++) {
      at[k % 2] += next();
      y += Math.sin(x * at[k % 2]);
    }
    return y;
  }

  static int next() {
    count++;
    return count;
  }

  @Differentiable
  static double counted(double x) {
    double y = x * next();
    for (int i = 0; i < 3; i++) {
      y += Math.sin(x * next()) * y;
    }
    return y;
  }

}
