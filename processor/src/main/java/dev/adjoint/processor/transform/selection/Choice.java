package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import java.util.List;

/** Where the next value of a carried number comes from. */
sealed interface Choice {
  /** It is the present one; or the block ends in an exception. */
  record Kept() implements Choice {}

  /**
   * It is a value of this iteration.
   *
   * @param value the value
   * @param path the blocks around its use, from the loop's body inwards
   * @param number the number of this alternative among those of the carried number
   */
  record Taken(Operand value, List<Block> path, int number) implements Choice {}

  /**
   * A conditional decides.
   *
   * @param position which of its results the value is
   */
  record Branch(If branch, int position, Choice then, Choice otherwise) implements Choice {}

  /**
   * The greater or the smaller of the present one and another value is taken.
   *
   * @param let {@code Math.max} or {@code Math.min}
   * @param keeps whether the present value stays, which at a tie is a matter of the rule
   */
  record Extreme(Let let, Operation keeps, Taken other) implements Choice {}
}
