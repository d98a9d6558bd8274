package dev.adjoint.check;

import dev.adjoint.check.numeric.Steps;

/**
 * What may be chosen of a check.
 *
 * @param tolerance how many times the floor two numbers may differ
 * @param step the relative step; 0 for the cube root of the rounding unit
 * @param seed what the random numbers begin with
 * @param samples how many entries are compared where there are more
 */
record Options(double tolerance, double step, long seed, int samples) {
  static final Options USUAL = new Options(10, 0, 2026, 200);

  Steps steps(boolean single) {
    return step == 0 ? Steps.of(single) : Steps.around(step, single);
  }

  /** The rounding unit. */
  static double unit(boolean single) {
    return single ? 0x1p-24 : 0x1p-53;
  }

  /** The relative difference that must be visible above the floor for a verdict. */
  static double resolution(boolean single) {
    return single ? 2e-2 : 1e-4;
  }
}
