package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;

/** Keeps values of the branches of a conditional on the stacks: only those of the one that ran. */
final class BranchTapes implements BranchKeeping {
  private final ValueSupply supply;
  private final BlockTape then;
  private final BlockTape otherwise;

  BranchTapes(ValueSupply supply, Tape tape, Origin origin) {
    this.supply = supply;
    this.then = new BlockTape(tape, origin);
    this.otherwise = new BlockTape(tape, origin);
  }

  @Override
  public Keeper keeper(boolean ofThen) {
    return ofThen ? then : otherwise;
  }

  @Override
  public List<Statement> before() {
    return List.of();
  }

  @Override
  public If rebuild(If branch, List<Statement> thenForward, List<Statement> otherwiseForward) {
    return new If(
        branch.condition(),
        new Block(then.storing(thenForward), branch.then().end()),
        new Block(otherwise.storing(otherwiseForward), branch.otherwise().end()),
        branch.results(),
        branch.origin());
  }

  @Override
  public BlockBuilder builder() {
    return new BlockBuilder(supply);
  }
}
