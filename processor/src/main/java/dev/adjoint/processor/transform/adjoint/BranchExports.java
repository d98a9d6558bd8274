package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.ir.StackType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps values of the branches of a conditional by letting them out as further results; where the
 * other branch was taken they are zero, and nobody reads them.
 */
final class BranchExports implements BranchKeeping {
  private final ValueSupply supply;
  private final BlockBuilder before;
  private final Map<Value, Value> stacks = new HashMap<>();
  private final List<Value> results = new ArrayList<>();
  private final List<Operand> fromThen = new ArrayList<>();
  private final List<Operand> fromOtherwise = new ArrayList<>();

  BranchExports(ValueSupply supply) {
    this.supply = supply;
    this.before = new BlockBuilder(supply);
  }

  @Override
  public Keeper keeper(boolean then) {
    return new Keeper() {
      @Override
      public Operand keep(Value value, BlockBuilder fetch) {
        return value.type() instanceof StackType ? oneStack(value) : export(value, then);
      }

      @Override
      public ReversalNote.Way way(Value value) {
        return ReversalNote.Way.HANDED_OUT;
      }
    };
  }

  /**
   * A stack that a branch fills is made before the conditional, in case the branch is not taken.
   */
  private Operand oneStack(Value stack) {
    Value one =
        before.let(
            new Operation.NewStack((StackType) stack.type()),
            stack.name(),
            Origin.FRAME.as(Origin.Role.STORAGE));
    stacks.put(stack, one);
    return one;
  }

  @Override
  public List<Statement> before() {
    return before.statements();
  }

  private List<Statement> withStacks(List<Statement> statements) {
    return statements.stream().map(this::withStack).toList();
  }

  private Statement withStack(Statement statement) {
    return statement instanceof Let let && stacks.containsKey(let.target())
        ? new Let(let.target(), new Operation.Copy(stacks.get(let.target())), let.origin())
        : statement;
  }

  private Operand export(Value value, boolean then) {
    Value result = supply.like(value);
    results.add(result);
    Constant absent = Constant.defaultOf(value.type());
    fromThen.add(then ? value : absent);
    fromOtherwise.add(then ? absent : value);
    return result;
  }

  @Override
  public If rebuild(If branch, List<Statement> then, List<Statement> otherwise) {
    List<Value> all = new ArrayList<>(branch.results());
    all.addAll(results);
    return new If(
        branch.condition(),
        new Block(withStacks(then), extended(branch.then(), fromThen)),
        new Block(withStacks(otherwise), extended(branch.otherwise(), fromOtherwise)),
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

  @Override
  public BlockBuilder builder() {
    return new BlockBuilder(supply);
  }
}
