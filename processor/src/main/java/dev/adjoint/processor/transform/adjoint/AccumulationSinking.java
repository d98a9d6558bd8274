package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves an addition to a shadow into the branch that it comes from: where the other branch
 * contributes zero, the element is not touched.
 */
final class AccumulationSinking {
  private final ValueSupply supply;
  private final Map<Operand, Integer> uses = new HashMap<>();

  AccumulationSinking(ValueSupply supply) {
    this.supply = supply;
  }

  /** Returns the body of a method with additions moved. */
  Block sink(Block body) {
    Anatomy.forEachRead(body, operand -> uses.merge(operand, 1, Integer::sum));
    return block(body);
  }

  private Block block(Block block) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      statements.add(NestedBlocks.with(statement, this::block));
    }
    for (int k = 0; k < statements.size(); k++) {
      if (statements.get(k) instanceof Accumulate accumulate) {
        int branch = source(statements, k, accumulate);
        if (branch >= 0) {
          statements.set(branch, moved((If) statements.get(branch), accumulate));
          statements.remove(k--);
        }
      }
    }
    return new Block(statements, block.end());
  }

  /** The conditional that yields the added value, or zero; -1 if there is none to move to. */
  private int source(List<Statement> statements, int position, Accumulate accumulate) {
    if (uses.getOrDefault(accumulate.value(), 0) != 1) {
      return -1;
    }
    Set<Value> bound = new HashSet<>();
    for (int k = position - 1; k >= 0; k--) {
      Statement statement = statements.get(k);
      bound.addAll(Anatomy.binds(statement));
      if (statement instanceof If branch && branch.results().contains(accumulate.value())) {
        boolean visible =
            !bound.contains(accumulate.array()) && !bound.contains(accumulate.index());
        return visible && zeroSide(branch, accumulate.value()) != 0 ? k : -1;
      }
      if (ShadowAccess.readsOrOverwrites(statement)) {
        return -1;
      }
    }
    return -1;
  }

  /** 1 if the first branch yields zero, 2 if the second does; 0 if none or both do. */
  private static int zeroSide(If branch, Operand result) {
    int k = branch.results().indexOf(result);
    boolean first = isZero(branch.then(), k);
    boolean second = isZero(branch.otherwise(), k);
    return first == second ? 0 : first ? 1 : 2;
  }

  private static boolean isZero(Block block, int position) {
    return block.end() instanceof Terminator.Yield yield
        && yield.operands().get(position) instanceof Constant constant
        && constant.is(0.0);
  }

  private If moved(If branch, Accumulate accumulate) {
    int k = branch.results().indexOf(accumulate.value());
    boolean inSecond = zeroSide(branch, accumulate.value()) == 1;
    List<Value> results = new ArrayList<>(branch.results());
    results.remove(k);
    return new If(
        branch.condition(),
        without(branch.then(), k, inSecond ? null : accumulate),
        without(branch.otherwise(), k, inSecond ? accumulate : null),
        results,
        branch.origin());
  }

  private Block without(Block block, int position, Accumulate accumulate) {
    BlockBuilder out = new BlockBuilder(supply);
    out.addAll(block.statements());
    List<Operand> yielded = new ArrayList<>(block.yielded());
    Operand value = yielded.remove(position);
    if (accumulate != null) {
      out.add(new Accumulate(accumulate.array(), accumulate.index(), value, accumulate.origin()));
    }
    return out.yield(yielded);
  }
}
