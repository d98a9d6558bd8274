package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes, after a loop, the value that was chosen once more. */
final class Selected {
  private final SelectionContext context;
  private final NotedNumbers numbers;
  private final List<Alternative> alternatives;
  private final Origin origin;

  Selected(
      SelectionContext context,
      NotedNumbers numbers,
      Map<Choice.Taken, Alternative> alternatives,
      Origin origin) {
    this.context = context;
    this.numbers = numbers;
    this.alternatives = new ArrayList<>(alternatives.values());
    this.origin = origin.as(Origin.Role.RECOMPUTED);
  }

  /** Returns statements that bind the value. */
  List<Statement> value(Value target, Operand initial) {
    BlockBuilder out = new BlockBuilder(context.supply());
    Value mark = numbers.mark();
    Operand chosen =
        mark.type() == Scalar.BOOLEAN
            ? mark
            : out.let(
                new Operation.Binary(
                    BinaryOperator.GREATER_EQUAL, mark, Constant.of(mark.type(), 0)),
                origin);
    Block none = Block.yielding(List.of(initial));
    out.add(new If(chosen, alternatives(0, target), none, List.of(target), origin));
    return out.statements();
  }

  private Block alternatives(int first, Value target) {
    BlockBuilder out = new BlockBuilder(context.supply());
    if (first == alternatives.size() - 1) {
      return out.yield(List.of(again(alternatives.get(first), out)));
    }
    Operand isThis =
        out.let(
            new Operation.Binary(BinaryOperator.EQUAL, numbers.which(), Constant.of(first)),
            origin);
    BlockBuilder then = out.nested();
    Operand value = again(alternatives.get(first), then);
    Value result = context.supply().like(target);
    context.activity().copy(result, target);
    Block rest = alternatives(first + 1, target);
    out.add(new If(isThis, then.yield(List.of(value)), rest, List.of(result), origin));
    return out.yield(List.of(result));
  }

  private Operand again(Alternative alternative, BlockBuilder out) {
    BlockCopier copier =
        new BlockCopier(
            context.supply(), numbers.results(), from -> from.as(Origin.Role.RECOMPUTED));
    if (alternative.stored() != null) {
      Value original = (Value) alternative.value();
      Value copy = out.let(copier.operation(alternative.stored()), original.name(), origin);
      context.activity().copy(copy, original);
      return copy;
    }
    for (Statement statement : alternative.statements()) {
      out.add(copier.statement(statement));
      note(statement, copier);
    }
    return copier.operand(alternative.value());
  }

  private void note(Statement statement, BlockCopier copier) {
    Anatomy.binds(statement).forEach(value -> note(value, copier));
    if (statement instanceof Loop loop) {
      Anatomy.parameters(loop).forEach(value -> note(value, copier));
    }
    for (Block block : Anatomy.blocks(statement)) {
      block.statements().forEach(inner -> note(inner, copier));
    }
  }

  private void note(Value value, BlockCopier copier) {
    Value copy = (Value) copier.operand(value);
    context.activity().copy(copy, value);
    if (value.type() instanceof ArrayType) {
      context.stability().noteCopy(copy, value);
    }
  }
}
