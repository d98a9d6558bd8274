package dev.adjoint.programs.fitting;

/**
 * What a fit found; {@code evaluations} counts evaluations of the model, those of differences too.
 */
record Fit(double[] b, double[] deviations, double squares, int evaluations) {
  /** Correct digits of the worst parameter. */
  double digits(ReferenceSet set) {
    return digits(b, set.certified());
  }

  /** Correct digits of the worst standard deviation. */
  double digitsOfDeviations(ReferenceSet set) {
    return digits(deviations, set.deviations());
  }

  /** Correct digits of the sum of squares. */
  double digitsOfSquares(ReferenceSet set) {
    return digits(new double[] {squares}, new double[] {set.squares()});
  }

  /** NIST's log relative error; eleven digits are certified. */
  private static double digits(double[] found, double[] certified) {
    double digits = 11;
    for (int k = 0; k < found.length; k++) {
      double error = Math.abs(found[k] - certified[k]) / Math.abs(certified[k]);
      digits = Math.min(digits, -Math.log10(error));
    }
    return Double.isNaN(digits) ? 0 : Math.max(digits, 0);
  }
}
