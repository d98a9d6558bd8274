package dev.adjoint.programs.heston;

/** A complex number. */
record Complex(double re, double im) {
  static final Complex ONE = new Complex(1, 0);

  Complex plus(Complex z) {
    return new Complex(re + z.re, im + z.im);
  }

  Complex minus(Complex z) {
    return new Complex(re - z.re, im - z.im);
  }

  Complex times(Complex z) {
    return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
  }

  Complex times(double factor) {
    return new Complex(factor * re, factor * im);
  }

  Complex over(Complex z) {
    double square = z.re * z.re + z.im * z.im;
    return new Complex((re * z.re + im * z.im) / square, (im * z.re - re * z.im) / square);
  }

  Complex exp() {
    double size = Math.exp(re);
    return new Complex(size * Math.cos(im), size * Math.sin(im));
  }

  /** The principal value. */
  Complex log() {
    return new Complex(Math.log(Math.hypot(re, im)), Math.atan2(im, re));
  }

  /** The root with a real part that is not negative. */
  Complex sqrt() {
    double size = Math.hypot(re, im);
    if (re >= 0) {
      double root = Math.sqrt(0.5 * (size + re));
      return new Complex(root, im / (2 * root));
    }
    double root = Math.copySign(Math.sqrt(0.5 * (size - re)), im);
    return new Complex(im / (2 * root), root);
  }
}
