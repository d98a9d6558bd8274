package dev.adjoint.processor.ir;

import java.util.List;

/**
 * A loop that tests before each iteration. The condition block has no effect, reads the carried
 * parameters, and yields one boolean; the body yields the next value of each carried parameter.
 *
 * @param carried what one iteration hands to the next
 * @param condition the test; it binds nothing that the body sees
 * @param body one iteration
 * @param results the carried values after the loop, one for each of {@code carried}
 * @param origin the primal loop
 */
public record While(
    List<Carried> carried, Block condition, Block body, List<Value> results, Origin origin)
    implements Loop {
  /** Makes the lists immutable. */
  public While {
    carried = List.copyOf(carried);
    results = List.copyOf(results);
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitWhile(this);
  }
}
