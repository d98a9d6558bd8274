package dev.adjoint.programs.fitting;

/** The shapes of curves that the reference sets are fitted with. */
enum Curve {
  SATURATION,
  MISRA_B,
  MISRA_C,
  MISRA_D,
  POWER,
  LOGISTIC,
  RICHARDS,
  KOWALIK_OSBORNE,
  MEYER,
  TWO_EXPONENTIALS,
  THREE_EXPONENTIALS,
  CUBIC_RATIO,
  PEAK,
  ARCTANGENT,
  DECAY_OVER_LINE
}
