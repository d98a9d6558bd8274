package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Value;
import java.util.Set;

/**
 * Keeps account of the adjoints that may be exactly 0 because of a choice. A factor that overflowed
 * on the side that was not chosen must not make NaN of them.
 */
final class Choices {
  private static final Set<String> CHOOSING = Set.of("max", "min", "clamp");

  private final Set<Operand> chosen;
  private final Bars bars;

  /**
   * Takes part in the account.
   *
   * @param chosen the adjoints that may be 0 so far
   * @param bars the adjoints of the block at hand
   */
  Choices(Set<Operand> chosen, Bars bars) {
    this.chosen = chosen;
    this.bars = bars;
  }

  /** Whether an operation passes the adjoint to one of its operands and 0 to the others. */
  static boolean isMadeBy(Operation operation) {
    return operation instanceof Operation.Select
        || operation instanceof Operation.Apply apply && CHOOSING.contains(apply.function().name());
  }

  /** Whether nothing was added yet to an adjoint, or only what may be 0 by a choice. */
  boolean isNoneBut(Operand primal) {
    if (!(primal instanceof Value value)) {
      return false;
    }
    Operand bar = bars.get(value);
    return bar == null || chosen.contains(bar);
  }

  /** Whether an adjoint is 0, or may be by a choice. */
  boolean mayBeZero(Operand bar) {
    return chosen.contains(bar) || bar instanceof Constant constant && constant.is(0.0);
  }

  /** Notes that the adjoint of a value may be 0. */
  void add(Operand primal) {
    chosen.add(bars.get((Value) primal));
  }
}
