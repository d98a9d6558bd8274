package dev.adjoint.check;

/**
 * A sum of products.
 *
 * @param value the sum
 * @param size the sum of the absolute values
 * @param noise how far the factors are off, together
 * @param count how many there are
 */
record Sum(double value, double size, double noise, int count) {

  /** The dot product of exact numbers with some that are off by the noise. */
  static Sum of(double[] exact, double[] values, double[] noise) {
    double value = 0;
    double size = 0;
    double off = 0;
    for (int i = 0; i < exact.length; i++) {
      // An entry that nothing depends on may have any tangent.
      double term = exact[i] == 0 ? 0 : exact[i] * values[i];
      value += term;
      size += Math.abs(term);
      off += Math.abs(exact[i]) * noise[i];
    }
    return new Sum(value, size, off, exact.length);
  }

  /** How far the sum may be off. */
  double floor(double unit) {
    return noise + unit * size * (2 + Math.sqrt(count));
  }
}
