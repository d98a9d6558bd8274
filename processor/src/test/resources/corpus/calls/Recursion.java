package corpus.calls;

import dev.adjoint.Differentiable;

/** Methods that call themselves, or one another. */
public final class Recursion {
  private Recursion() {}

  @Differentiable
  static double power(double x, int n) {
    if (n == 0) {
      return 1;
    }
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : half * half * x;
  }

  @Differentiable
  static double even(double x, int n) {
    return n == 0 ? x : Math.sin(odd(x * 1.25, n - 1));
  }

  static double odd(double x, int n) {
    return n == 0 ? 1 : x * even(x - 0.5, n - 1);
  }

  /** The sum over a tree that is stored as an array. */
  @Differentiable
  static double tree(double[] values, int node) {
    if (node >= values.length) {
      return 0;
    }
    return values[node] * (1 + tree(values, 2 * node + 1)) + Math.exp(-tree(values, 2 * node + 2));
  }

  // @inputs mixed(6), 0, 6
  @Differentiable
  static void prefix(double[] a, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) / 2;
    prefix(a, from, middle);
    prefix(a, middle, to);
    double carry = a[middle - 1];
    for (int i = middle; i < to; i++) {
      a[i] = a[i] * carry + Math.sin(a[i - 1]);
    }
  }

  /** The fast Fourier transform, in place: real parts first, then imaginary ones. */
  // @inputs mixed(8), positive(8), 0, 8
  @Differentiable
  static void fft(double[] re, double[] im, int from, int length) {
    if (length == 1) {
      return;
    }
    int half = length / 2;
    double[] evenRe = new double[length];
    double[] evenIm = new double[length];
    for (int i = 0; i < half; i++) {
      evenRe[i] = re[from + 2 * i];
      evenIm[i] = im[from + 2 * i];
      evenRe[half + i] = re[from + 2 * i + 1];
      evenIm[half + i] = im[from + 2 * i + 1];
    }
    System.arraycopy(evenRe, 0, re, from, length);
    System.arraycopy(evenIm, 0, im, from, length);
    fft(re, im, from, half);
    fft(re, im, from + half, half);
    for (int i = 0; i < half; i++) {
      double angle = -2 * Math.PI * i / length;
      double c = Math.cos(angle);
      double s = Math.sin(angle);
      double a = re[from + i];
      double b = im[from + i];
      double p = c * re[from + half + i] - s * im[from + half + i];
      double q = s * re[from + half + i] + c * im[from + half + i];
      re[from + i] = a + p;
      im[from + i] = b + q;
      re[from + half + i] = a - p;
      im[from + half + i] = b - q;
    }
  }

  // @inputs mixed(8), mixed(8)
  @Differentiable
  static double spectrum(double[] signal, double[] weights) {
    double[] re = signal.clone();
    double[] im = new double[re.length];
    fft(re, im, 0, re.length);
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += weights[i] * (re[i] * re[i] + im[i] * im[i]);
    }
    return sum;
  }

  // Fibonacci with active leaves: two recursive calls in one expression.
  @Differentiable
  static double pairs(double x, double y, int n) {
    return n < 2 ? (n == 0 ? x : y) : pairs(x, y, n - 1) + Math.sin(pairs(x, y, n - 2));
  }

  /** How deep it goes depends on the numbers. */
  // @inputs 37.5, 0.4
  // @inputs 0.3, 0.4
  @Differentiable
  static double halve(double x, double y) {
    return x < 1 ? x * y : halve(x / 2, y + 0.125) * 1.25 + y;
  }

  @Differentiable
  static double[] cascade(double[] x, int depth) {
    if (depth == 0) {
      return x;
    }
    double[] next = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      next[i] = Math.sin(x[i]) + x[(i + 1) % x.length];
    }
    return cascade(next, depth - 1);
  }

  private static double quadrature(double a, double b, double k, int depth) {
    double middle = 0.5 * (a + b);
    if (depth == 0) {
      return (b - a) * Math.exp(-k * middle * middle);
    }
    return quadrature(a, middle, k, depth - 1) + quadrature(middle, b, k, depth - 1);
  }

  // @inputs 0.1, 1.7, 0.9
  @Differentiable
  static double integral(double a, double b, double k) {
    return quadrature(a, b, k, 4);
  }

  private static double ping(double[] state, double gain, int n) {
    state[0] = state[0] * gain + state[1];
    return n == 0 ? state[0] : pong(state, gain, n - 1) + state[0];
  }

  private static double pong(double[] state, double gain, int n) {
    state[1] = Math.sin(state[0]) * state[1];
    return n == 0 ? state[1] : ping(state, gain, n - 1) * state[1];
  }

  // @inputs mixed(2), 0.8, 5
  // @inputs mixed(2), 0.8, 0
  @Differentiable
  static double match(double[] state, double gain, int rounds) {
    return ping(state, gain, rounds) + state[0] * state[1];
  }
}
