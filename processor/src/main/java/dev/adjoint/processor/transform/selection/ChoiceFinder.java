package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds out how the next value of a carried number is chosen. */
final class ChoiceFinder {
  private final Value kept;
  private final List<Choice.Taken> taken = new ArrayList<>();
  private final List<Value> nodes = new ArrayList<>();
  private int keeps;

  ChoiceFinder(Value kept) {
    this.kept = kept;
  }

  /** The alternatives to the present value. */
  List<Choice.Taken> taken() {
    return taken;
  }

  /** The values that are the present one or an alternative. */
  List<Value> nodes() {
    return nodes;
  }

  /** How often the present value is read as one of the alternatives. */
  int keeps() {
    return keeps;
  }

  /** How an operand is chosen at the end of a block. */
  Choice find(Operand operand, List<Block> path) {
    if (operand.equals(kept)) {
      keeps++;
      return new Choice.Kept();
    }
    Statement definition = definition(operand, path.get(path.size() - 1));
    if (definition instanceof If branch && keeps(operand, branch)) {
      int position = branch.results().indexOf(operand);
      nodes.add((Value) operand);
      Choice then = side(branch.then(), position, path);
      return new Choice.Branch(branch, position, then, side(branch.otherwise(), position, path));
    }
    if (definition instanceof Let let && let.operation() instanceof Operation.Apply apply) {
      Operation stays = stays(apply);
      if (stays != null) {
        keeps++;
        nodes.add(let.target());
        boolean first = apply.arguments().get(0).equals(kept);
        return new Choice.Extreme(let, stays, take(apply.arguments().get(first ? 1 : 0), path));
      }
    }
    return take(operand, path);
  }

  private Choice side(Block block, int position, List<Block> path) {
    if (!(block.end() instanceof Terminator.Yield)) {
      return new Choice.Kept();
    }
    List<Block> inner = new ArrayList<>(path);
    inner.add(block);
    return find(block.yielded().get(position), inner);
  }

  private Choice.Taken take(Operand value, List<Block> path) {
    Choice.Taken alternative = new Choice.Taken(value, List.copyOf(path), taken.size());
    taken.add(alternative);
    return alternative;
  }

  /** Whether a result of a conditional may be the present value. */
  private boolean keeps(Operand result, If branch) {
    int position = branch.results().indexOf(result);
    return Anatomy.blocks(branch).stream()
        .filter(block -> block.end() instanceof Terminator.Yield)
        .anyMatch(block -> mayBeKept(block.yielded().get(position), block));
  }

  private boolean mayBeKept(Operand operand, Block block) {
    Statement definition = definition(operand, block);
    return operand.equals(kept)
        || definition instanceof If branch && keeps(operand, branch)
        || definition instanceof Let let
            && let.operation() instanceof Operation.Apply apply
            && stays(apply) != null;
  }

  /** The condition, by the rule, on which the adjoint goes to the present value. */
  private Operation stays(Operation.Apply apply) {
    String name = apply.function().name();
    boolean extreme = name.equals("max") || name.equals("min");
    if (!extreme
        || apply.arguments().get(0).equals(apply.arguments().get(1))
        || !apply.arguments().contains(kept)) {
      return null;
    }
    BinaryOperator first =
        name.equals("max") ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL;
    return new Operation.Binary(first, apply.arguments().get(0), apply.arguments().get(1));
  }

  /** Whether, where the condition of an extreme value holds, the present value stays. */
  boolean staysWhereTrue(Choice.Extreme extreme) {
    return ((Operation.Binary) extreme.keeps()).left().equals(kept);
  }

  private static Statement definition(Operand operand, Block block) {
    return operand instanceof Value value
        ? block.statements().stream()
            .filter(statement -> Anatomy.binds(statement).contains(value))
            .findFirst()
            .orElse(null)
        : null;
  }
}
