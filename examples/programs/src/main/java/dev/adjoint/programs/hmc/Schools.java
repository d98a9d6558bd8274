package dev.adjoint.programs.hmc;

/** What coaching did in eight schools, and how well that is known (Rubin 1981). */
final class Schools {
  static final double[] EFFECT = {28, 8, -3, 7, -1, 1, 18, 12};
  static final double[] ERROR = {15, 10, 16, 11, 9, 11, 10, 18};

  private Schools() {}

  static Density density() {
    return (q, gradient) -> PosteriorsAdjoint.eightSchoolsVjp(q, EFFECT, ERROR, 1, gradient);
  }
}
