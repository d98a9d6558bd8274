package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A counted loop: {@code for (index = from; index test to; index += step)}. The bounds are computed
 * once, before the loop; nothing in the body changes the index. The body yields the next value of
 * each carried parameter; {@code results} are the parameters' values after the loop.
 *
 * @param index the counter, {@code int} or {@code long}; visible in the body only
 * @param from its first value
 * @param test {@code LESS}, {@code LESS_EQUAL}, {@code GREATER} or {@code GREATER_EQUAL}
 * @param to the bound
 * @param step what is added after each iteration; not 0, and of the direction of the test
 * @param carried what one iteration hands to the next
 * @param guard the position in {@code carried} of a boolean that must be true, besides the test,
 *     for another iteration to begin; -1 for none
 * @param body one iteration
 * @param results the carried values after the loop, one for each of {@code carried}
 * @param origin the primal loop
 * @param checkpointing how its reversal is to save memory; {@code null} if it need not
 */
public record For(
    Value index,
    Operand from,
    BinaryOperator test,
    Operand to,
    long step,
    List<Carried> carried,
    int guard,
    Block body,
    List<Value> results,
    Origin origin,
    Checkpointing checkpointing)
    implements Loop {
  /** A loop that is not checkpointed. */
  public For(
      Value index,
      Operand from,
      BinaryOperator test,
      Operand to,
      long step,
      List<Carried> carried,
      int guard,
      Block body,
      List<Value> results,
      Origin origin) {
    this(index, from, test, to, step, carried, guard, body, results, origin, null);
  }

  /** Makes the lists immutable. */
  public For {
    carried = List.copyOf(carried);
    results = List.copyOf(results);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitFor(this);
  }
}
