package dev.adjoint.processor.ir;

import java.util.Locale;

/**
 * What the compiler does to make companions short, fast and sparing of memory, and can leave: each
 * may be switched off by its name, which must not change any derivative.
 */
public enum Optimisation {
  /** Activity analysis, as far as it saves adjoints. */
  ACTIVITY("what no result depends on, or what depends on no input, gets no derivative"),
  /** The Legaliser keeps only what the reverse sweep reads. */
  RECORDING("only what the reverse sweep reads is kept for it"),
  /** The Legaliser computes again what is cheap. */
  RECOMPUTATION("what costs no more than a store and a fetch is computed again"),
  /** Loads are repeated where the element is still there. */
  RELOADING("an array's element that nothing overwrites is read again"),
  /** Methods are built for arguments that share no arrays. */
  DISTINCT_ARGUMENTS("arguments are taken to share no array, which is tested on entry"),
  /** {@code LastValues}. */
  KEEPING_ONCE("what is the same in all iterations of a loop is kept once"),
  /** Whole numbers that follow from a loop's counter. */
  INDUCTION("integers that grow by a constant are computed from the loop's counter"),
  /** Both sweeps of an iteration back to back. */
  FUSION("a loop whose iterations only add up runs both sweeps of each iteration back to back"),
  /** {@code Commuting}. */
  ASCENDING("a reverse loop that only adds to adjoints runs in forward order"),
  /** {@code Recurrences}. */
  RECURRENCES("such a loop carries along the integers that the forward loop carries"),
  /** {@code SelectionLoops}. */
  SELECTION("of a loop that selects, only the iteration chosen is reversed"),
  /** {@code ScratchHoisting}. */
  SCRATCH_HOISTING("an array that each iteration fills before it reads it is made once"),
  /** {@code ScratchExpansion}. */
  SCRATCH_EXPANSION("an array that each iteration fills before it reads it is kept whole"),
  /** {@code ScratchArrays}, as far as fusion asks for it. */
  SCRATCH_FUSION("a loop that works on such an array runs both sweeps back to back"),
  /** {@code StorageHoisting}. */
  STORAGE_HOISTING("what iterations that run both sweeps back to back keep is allocated once"),
  /** {@code AccumulationSinking}. */
  SINKING_SUMS("what only one branch adds to an adjoint array is added in that branch"),
  /** {@code AccumulationMerging}. */
  MERGING_SUMS("additions to one element of an adjoint array become one"),
  /** {@code InvariantAccumulations}. */
  INVARIANT_SUMS("what all iterations add to one element is added up in a variable"),
  /** {@code CarriedAccumulations}. */
  CARRIED_SUMS("what neighbouring iterations add to one element goes on in a variable"),
  /** {@code Negations}. */
  NEGATIONS("what was negated is subtracted"),
  /** {@code ScaledSquare}. */
  SQUARES("the adjoint of a multiple of a square is one product"),
  /** {@code Increments}. */
  INCREMENTS("the adjoint of an update of an array's element leaves its adjoint where it is"),
  /** {@code Signs}. */
  SIGNS("a guard against 0 times infinity is left out where it cannot matter"),
  /** Calls are delayed behind what only computes. */
  OVERTAKING("what only computes is reversed before the call that follows it"),
  /** Straight gradients have sweeps of their own. */
  FOLDED_SEED("the gradient of a method without loops is computed for the seed 1"),
  /** {@code KnownSums}. */
  KNOWN_SUMS("an adjoint that is a multiple of a sum already taken is not added up again"),
  /** {@code IterationJam}. */
  ITERATION_JAM("four iterations of a loop over data run side by side"),
  /** {@code UnrollAndJam}. */
  UNROLL_AND_JAM("four sums are taken side by side"),
  /** {@code ForwardPass}, before and after differentiation. */
  FOLDING("expressions are folded, and what was computed before is not computed again"),
  /** {@code DeadCode}, before and after differentiation. */
  DEAD_CODE("what nobody uses is dropped"),
  /** {@code Sinking} of next values. */
  SINKING("the next value of what a loop carries is computed last"),
  /** Bodies in place of calls where these could stay. */
  INLINING("the body of a small method stands in place of a call"),
  /** Recursive calls as two sweeps. */
  DIVIDED_RECURSION("the two sweeps of a recursive method are methods that share stacks"),
  /** Rows of a Jacobian by the adjoint. */
  ROWS("the Jacobian of few results with respect to many numbers is computed row by row");

  private final String sentence;

  Optimisation(String sentence) {
    this.sentence = sentence;
  }

  /** The name that users type. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does, as a clause. */
  public String sentence() {
    return sentence;
  }
}
