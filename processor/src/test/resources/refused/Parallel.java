import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** What keeps the iterations of a loop from running in parallel, and what does not. */
class Parallel {
  @Differentiable(modes = Mode.TANGENT, parallel = /*!AD1045*/true)
  static double noReverseMode(double x) {
    return x * x;
  }

  @Differentiable(parallel = /*!AD1046*/true)
  static double noLoop(double x) {
    return x * x;
  }

  @Differentiable(parallel = true)
  static double product(double[] x) {
    double product = 1;
    /*!AD1048*/for (int i = 0; i < x.length; i++) {
      product *= x[i];
    }
    return product;
  }

  @Differentiable(parallel = true)
  static double lookedAt(double[] x) {
    double sum = 0;
    double other = 0;
    /*!AD1048*/for (int i = 0; i < x.length; i++) {
      other += Math.sin(sum);
      sum += x[i];
    }
    return other;
  }

  @Differentiable(parallel = true)
  static double twice(double[] x) {
    double sum = 0;
    /*!AD1048*/for (int i = 0; i < x.length; i++) {
      sum += x[i];
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double last(double[] x) {
    double last = 0;
    /*!AD1048*/for (int i = 0; i < x.length; i++) {
      last = x[i];
    }
    return last;
  }

  @Differentiable(parallel = true)
  static double leaves(double[] x) {
    double sum = 0;
    /*!AD1047*/for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        break;
      }
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double throwsOnPurpose(double[] x) {
    double sum = 0;
    /*!AD1047*/for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        throw new IllegalArgumentException("negative");
      }
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double unknownLength(double[] x) {
    double sum = 0;
    int i = 0;
    /*!AD1047*/while (i < x.length) {
      sum += x[i] * x[i];
      i++;
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double inSteps(double[] x) {
    double sum = 0;
    /*!AD1047*/for (int i = 0; i < x.length; i += 2) {
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true, wrt = "x")
  static double intoArguments(double[] x, int[] counts) {
    double sum = 0;
    /*!AD1049*/for (int i = 0; i < x.length; i++) {
      counts[i]++;
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true, wrt = "x")
  static double intoOneArray(double[] x) {
    int[] counts = new int[2];
    double sum = 0;
    /*!AD1049*/for (int i = 0; i < x.length; i++) {
      counts[x[i] > 0 ? 1 : 0]++;
      sum += x[i] * x[i];
    }
    return sum * counts[0];
  }

  @Differentiable(parallel = true)
  static double fromTheOneBefore(double[] x) {
    double[] y = new double[x.length + 1];
    double sum = 0;
    /*!AD1049*/for (int i = 0; i < x.length; i++) {
      y[i + 1] = Math.sin(y[i] + x[i]);
      sum += y[i + 1];
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double state(double[] x) {
    double[] state = new double[1];
    double sum = 0;
    /*!AD1049*/for (int i = 0; i < x.length; i++) {
      state[0] += x[i];
      sum += state[0] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double usedAfterwards(double[] w, double[][] x) {
    double[] y = new double[x.length];
    /*!AD1048*/for (int i = 0; i < x.length; i++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) {
        z += w[j] * x[i][j];
      }
      y[i] = Math.tanh(z);
    }
    return y[0] * y[1];
  }

  @Differentiable(parallel = true)
  static double rowsOfOthers(double[] w, double[][] x) {
    double[][] rows = new double[x.length][];
    double sum = 0;
    /*!AD1049*/for (int i = 0; i < x.length; i++) {
      rows[i] = x[0];
      double z = 0;
      for (int j = 0; j < w.length; j++) {
        z += w[j] * rows[i][j];
      }
      sum += Math.sin(z);
    }
    return sum;
  }

  @Differentiable(parallel = /*!AD1046*/true)
  static double onlyCopies(double[] x) {
    double[] y = x.clone();
    return y[0] * y[1];
  }

  @Differentiable(parallel = true)
  static double effects(double[] x) {
    double sum = 0;
    /*!AD1050*/for (int i = 0; i < x.length; i++) {
      System.out.println(i);
      sum += x[i] * x[i];
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double random(double[] x) {
    double sum = 0;
    /*!AD1050*/for (int i = 0; i < x.length; i++) {
      sum += x[i] * Math.random();
    }
    return sum;
  }

  @Differentiable(parallel = true)
  static double fine(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    return sum;
  }
}
