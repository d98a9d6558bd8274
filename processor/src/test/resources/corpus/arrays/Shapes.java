package corpus.arrays;

import dev.adjoint.Differentiable;

/** Results and arguments of all shapes: many to few, few to many, none, jagged, chosen by data. */
final class Shapes {
  private Shapes() {}

  // @inputs mixed(24), 0.4
  // @inputs mixed(3), 0.4
  @Differentiable
  static double[] manyToTwo(double[] x, double s) {
    double sum = 0;
    double product = 1;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i] * s) * (i + 1);
      product *= 1 + 0.1 * x[i];
    }
    return new double[] {sum, product * s};
  }

  // @inputs 0.3, 1.2, 20
  @Differentiable
  static double[] twoToMany(double a, double b, int n) {
    double[] y = new double[n];
    double power = 1;
    for (int i = 0; i < n; i++) {
      power *= a;
      y[i] = power * b + Math.cos(b * i);
    }
    return y;
  }

  // @inputs mixed(5, 4), mixed(4)
  @Differentiable
  static double[] product(double[][] w, double[] x) {
    double[] y = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += w[i][j] * x[j];
      }
      y[i] = Math.tanh(sum);
    }
    return y;
  }

  // @inputs mixed(18), v(0.5, -0.5)
  // @inputs mixed(2), v(0.5, -0.5)
  @Differentiable
  static void manyIntoTwo(double[] x, double[] out) {
    for (int i = 0; i < x.length; i++) {
      out[i % 2] = out[i % 2] * x[i] + Math.exp(-x[i] * x[i]);
    }
  }

  // @inputs mixed(20), new int[2]
  @Differentiable
  static double[] counting(double[] x, int[] calls) {
    calls[0]++;
    double sum = 0;
    for (double element : x) {
      sum += element * element * calls[0];
    }
    calls[1] += calls[0];
    return new double[] {sum};
  }

  // @inputs mixed(6)
  // @inputs v(-1, -2)
  // @inputs v()
  @Differentiable
  static double[] positives(double[] x) {
    int count = 0;
    for (double element : x) {
      if (element > 0) {
        count++;
      }
    }
    double[] found = new double[count];
    int next = 0;
    for (double element : x) {
      if (element > 0) {
        found[next++] = Math.log(element);
      }
    }
    return found;
  }

  // @inputs m(v(0.2, 0.3, -0.4), null, v(), v(1.5))
  @Differentiable
  static double[][] jagged(double[][] m) {
    double[][] squares = new double[m.length][];
    for (int i = 0; i < m.length; i++) {
      if (m[i] != null) {
        squares[i] = new double[m[i].length];
        for (int j = 0; j < m[i].length; j++) {
          squares[i][j] = m[i][j] * m[i][j] * m[0][0];
        }
      }
    }
    return squares;
  }

  // @inputs mixed(4)
  @Differentiable
  static double[] rotated(double[] x) {
    double a = x[0];
    double b = x[1];
    for (int i = 0; i < 5; i++) {
      double t = a;
      a = b * x[2];
      b = t + x[3];
      if (b > 1) {
        b = Math.sqrt(b);
      }
    }
    return new double[] {a, b, 2, x[0]};
  }

  // @inputs mixed(3)
  @Differentiable
  static double[] stepwise(double[] x) {
    double[] state = x.clone();
    double total = 0;
    int steps = 0;
    do {
      double old = state[0];
      state[0] = state[1] * 0.5;
      state[1] = Math.sin(old) + state[2];
      total += state[0];
      steps++;
    } while (steps < 4 && total < 10);
    state[2] = total;
    return state;
  }

  // @inputs mixed(2, 3)
  @Differentiable
  static double[][] rowsExchanged(double[][] m) {
    double[][] local = {m[0].clone(), m[1].clone()};
    double[] first = local[0];
    local[0] = local[1];
    local[1] = first;
    first[1] *= local[0][2];
    double[] zeros = new double[2];
    return new double[][] {local[0], first, zeros};
  }

  // @inputs f(0.5f, 0.25f, -1.5f), 2
  @Differentiable
  static float[] single(float[] x, double s) {
    float[] y = new float[x.length];
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
      y[i] = (float) (s * sum);
    }
    return y;
  }

  // @inputs 0.7
  @Differentiable
  static double[][][] deep(double x) {
    double[][][] cube = new double[2][2][2];
    cube[1][0][1] = x * x;
    cube[0][1][0] = Math.exp(x);
    return cube;
  }
}
