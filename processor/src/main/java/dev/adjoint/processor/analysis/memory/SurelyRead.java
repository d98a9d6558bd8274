package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.While;
import java.util.HashSet;
import java.util.Set;

/**
 * The arrays that a method looks at in every call: if one of them is null, it throws. Of any other
 * array null may be passed, where the method does not come to look at it.
 */
public final class SurelyRead {
  private final Set<Operand> arrays = new HashSet<>();

  private SurelyRead() {}

  /** Finds the arrays. */
  public static Set<Operand> of(PrimalMethod method) {
    SurelyRead read = new SurelyRead();
    read.block(method.body());
    return read.arrays;
  }

  private void block(Block block) {
    for (Statement statement : block.statements()) {
      statement(statement);
      if (leaves(statement)) {
        return;
      }
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Let let) {
      operation(let.operation());
    } else if (statement instanceof Store store) {
      arrays.add(store.array());
    } else if (statement instanceof Accumulate accumulate) {
      arrays.add(accumulate.array());
    } else if (statement instanceof While loop) {
      block(loop.condition());
    } else if (statement instanceof DoWhile loop) {
      block(loop.body());
    } else if (statement instanceof Labeled labeled) {
      block(labeled.body());
    } else if (statement instanceof If branch) {
      Set<Operand> both = in(branch.then());
      both.retainAll(in(branch.otherwise()));
      arrays.addAll(both);
    }
  }

  private static Set<Operand> in(Block block) {
    SurelyRead read = new SurelyRead();
    read.block(block);
    return read.arrays;
  }

  private void operation(Operation operation) {
    if (operation instanceof Operation.Load load) {
      arrays.add(load.array());
    } else if (operation instanceof Operation.Length length) {
      arrays.add(length.array());
    } else if (operation instanceof Operation.CloneArray clone) {
      arrays.add(clone.array());
    }
  }

  /** Whether what follows in the block is not run in every call that comes here. */
  private static boolean leaves(Statement statement) {
    return Anatomy.blocks(statement).stream()
        .anyMatch(
            inner ->
                !(inner.end() instanceof Terminator.Yield)
                    || inner.statements().stream().anyMatch(SurelyRead::leaves));
  }
}
