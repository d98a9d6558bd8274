package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A loop that tests after each iteration. The body yields first the boolean that says whether
 * another iteration follows, then the next value of each carried parameter.
 *
 * @param carried what one iteration hands to the next
 * @param body one iteration
 * @param results the carried values after the loop, one for each of {@code carried}
 * @param origin the primal loop
 */
public record DoWhile(List<Carried> carried, Block body, List<Value> results, Origin origin)
    implements Loop {
  /** Makes the lists immutable. */
  public DoWhile {
    carried = List.copyOf(carried);
    results = List.copyOf(results);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitDoWhile(this);
  }
}
