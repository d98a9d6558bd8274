package dev.adjoint.processor.mutants;

/** The ways in which code is changed. */
enum Operator {
  NEGATED_CONDITION,
  SHIFTED_BOUNDARY,
  OTHER_ARITHMETIC,
  DROPPED_NEGATION,
  OPPOSITE_STEP,
  ALWAYS_TRUE,
  ALWAYS_FALSE,
  ZERO,
  NOTHING,
  DROPPED_CALL,
  DROPPED_ADDITION,
  SWAPPED_ARGUMENTS
}
