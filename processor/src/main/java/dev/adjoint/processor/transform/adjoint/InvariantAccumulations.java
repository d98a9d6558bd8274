package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Adds up in a local what a counted loop adds to one and the same element of a shadow, and adds the
 * sum to the element after the loop; only if the loop ran, since otherwise the element need not
 * exist.
 */
final class InvariantAccumulations {
  private final ValueSupply supply;
  private final Stability stability;

  InvariantAccumulations(ValueSupply supply, Stability stability) {
    this.supply = supply;
    this.stability = stability;
  }

  /** Returns the block with such sums in locals, in nested blocks too. */
  Block hoist(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      Statement inner = NestedBlocks.with(statement, this::hoist);
      if (inner instanceof For counted && counted.guard() < 0) {
        hoist(counted, out);
      } else {
        out.add(inner);
      }
    }
    return out.end(block.end());
  }

  private static List<Operand> nextOf(Block body) {
    return body.end() instanceof Terminator.Yield yield ? yield.operands() : null;
  }

  private void hoist(For loop, BlockBuilder out) {
    Set<Value> inside = BoundValues.of(loop);
    boolean onlyAdds = nextOf(loop.body()) != null && new Commuting(stability).test(loop.body());
    List<Accumulate> invariant =
        loop.body().statements().stream()
            .filter(statement -> onlyAdds && isInvariant(statement, inside))
            .map(Accumulate.class::cast)
            .toList();
    if (invariant.isEmpty()) {
      out.add(loop);
      return;
    }
    List<Carried> carried = new ArrayList<>(loop.carried());
    List<Value> results = new ArrayList<>(loop.results());
    List<Operand> next = new ArrayList<>(loop.body().yielded());
    BlockBuilder body = out.nested();
    BlockBuilder after = out.nested();
    for (Statement statement : loop.body().statements()) {
      if (invariant.stream().noneMatch(hoisted -> hoisted == statement)) {
        body.add(statement);
        continue;
      }
      Accumulate accumulate = (Accumulate) statement;
      Value sum = named(accumulate);
      Value total = named(accumulate);
      carried.add(new Carried(sum, Constant.defaultOf(sum.type())));
      results.add(total);
      next.add(
          body.let(
              new Operation.Binary(BinaryOperator.ADD, sum, accumulate.value()),
              sum.name(),
              accumulate.origin()));
      after.add(new Accumulate(accumulate.array(), accumulate.index(), total, accumulate.origin()));
    }
    out.add(LoopParts.with(loop, carried, body.statements(), next, results));
    addIfRun(loop, after, out);
  }

  private void addIfRun(For loop, BlockBuilder after, BlockBuilder out) {
    Value ran = supply.temporary(Scalar.BOOLEAN);
    Operation test = new Operation.Binary(loop.test(), loop.from(), loop.to());
    out.add(new Let(ran, test, loop.origin()));
    out.add(
        new If(ran, after.yield(List.of()), Block.yielding(List.of()), List.of(), loop.origin()));
  }

  private Value named(Accumulate accumulate) {
    String array = accumulate.array() instanceof Value value ? value.name() : "";
    return supply.named(accumulate.value().type(), array.isEmpty() ? "" : array + "Sum");
  }

  private static boolean isInvariant(Statement statement, Set<Value> inside) {
    return statement instanceof Accumulate accumulate
        && !inside.contains(accumulate.array())
        && !inside.contains(accumulate.index());
  }
}
