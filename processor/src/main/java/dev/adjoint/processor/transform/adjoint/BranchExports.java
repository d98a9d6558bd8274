package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps values of the branches of a conditional by letting them out as further results; where the
 * other branch was taken they are zero, and nobody reads them.
 */
final class BranchExports {
  private final ValueSupply supply;
  private final List<Value> results = new ArrayList<>();
  private final List<Operand> fromThen = new ArrayList<>();
  private final List<Operand> fromOtherwise = new ArrayList<>();

  BranchExports(ValueSupply supply) {
    this.supply = supply;
  }

  /** The keeper for the values of the one or the other branch. */
  Keeper keeper(boolean then) {
    return (value, fetch) -> export(value, then);
  }

  private Operand export(Value value, boolean then) {
    Value result = supply.like(value);
    results.add(result);
    Constant absent = Constant.defaultOf(value.type());
    fromThen.add(then ? value : absent);
    fromOtherwise.add(then ? absent : value);
    return result;
  }

  /** The forward conditional with the further results. */
  If rebuild(If branch, List<Statement> then, List<Statement> otherwise) {
    List<Value> all = new ArrayList<>(branch.results());
    all.addAll(results);
    return new If(
        branch.condition(),
        new Block(then, extended(branch.then(), fromThen)),
        new Block(otherwise, extended(branch.otherwise(), fromOtherwise)),
        all,
        branch.origin());
  }

  private static Terminator extended(Block block, List<Operand> more) {
    if (!(block.end() instanceof Terminator.Yield yield)) {
      return block.end();
    }
    List<Operand> operands = new ArrayList<>(yield.operands());
    operands.addAll(more);
    return new Terminator.Yield(operands);
  }

  /** A builder for the reverse of a branch. */
  BlockBuilder builder() {
    return new BlockBuilder(supply);
  }
}
