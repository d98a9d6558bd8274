package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the iterations of a reverse loop only add to shadows, other ones than they read, and so
 * may run in the order of the forward loop.
 */
final class Commuting {
  private final Stability stability;
  private final List<Operand> read = new ArrayList<>();
  private final List<Operand> added = new ArrayList<>();
  private boolean overwrites;

  Commuting(Stability stability) {
    this.stability = stability;
  }

  boolean test(Block iteration) {
    Anatomy.forEach(iteration, this::visit);
    return !overwrites
        && read.stream()
            .allMatch(from -> added.stream().allMatch(to -> stability.areDifferent(from, to)));
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let && ShadowAccess.reads(let)) {
      read.add(((Operation.Load) let.operation()).array());
    } else if (statement instanceof Accumulate accumulate) {
      added.add(accumulate.array());
    } else {
      overwrites |=
          statement instanceof Store
              || statement instanceof Push
              || statement instanceof Fill
              || statement instanceof CopyRange
              || statement instanceof Perform
              || statement instanceof Let other && Purity.hasEffect(other.operation());
    }
  }
}
