package dev.adjoint.processor.transform.nesting;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.List;
import java.util.Map;

/**
 * Rewrites a derivative so that it looks as if a user had written it: an accumulation is a load, an
 * addition and a store, adding up arrays is a loop, and nothing says any more what is an adjoint or
 * a tangent. Only the primal's own statements keep their role: they stay, whatever becomes of their
 * results.
 */
public final class PlainCode {
  private final ValueSupply supply;

  private PlainCode(ValueSupply supply) {
    this.supply = supply;
  }

  /** Rewrites a whole body. */
  public static Block of(Block body, ValueSupply supply) {
    Block unmarked = new BlockCopier(supply, Map.of(), PlainCode::origin).block(body);
    return new PlainCode(supply).block(unmarked);
  }

  private static Origin origin(Origin origin) {
    return origin.isPrimal() ? origin : origin.as(Origin.Role.RECOMPUTED);
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      if (statement instanceof Accumulate accumulate) {
        accumulate(accumulate, out);
      } else if (statement instanceof Perform perform && RuntimeCalls.isAdd(perform.call())) {
        List<Operand> arrays = perform.call().arguments();
        out.add(
            new Perform(
                RuntimeCalls.requireSameShape(arrays.get(0), arrays.get(1)), perform.origin()));
        add(arrays.get(0), arrays.get(1), perform.origin(), out);
      } else if (!(statement instanceof Mark)) {
        out.add(NestedBlocks.with(statement, this::block));
      }
    }
    return out.end(block.end());
  }

  private static void accumulate(Accumulate statement, BlockBuilder out) {
    Origin origin = statement.origin();
    Value before = out.let(new Operation.Load(statement.array(), statement.index()), origin);
    Value sum =
        out.let(new Operation.Binary(BinaryOperator.ADD, before, statement.value()), origin);
    out.add(new Store(statement.array(), statement.index(), sum, origin));
  }

  /** Adds the elements of arrays at every rank; rows may be null. */
  private void add(Operand source, Operand target, Origin origin, BlockBuilder out) {
    BlockBuilder some = out.nested();
    Value length = some.let(new Operation.Length(source), origin);
    Value index = supply.named(Scalar.INT, "k");
    BlockBuilder body = some.nested();
    Value from = body.let(new Operation.Load(source, index), origin);
    if (from.type() instanceof ArrayType) {
      Value to = body.let(new Operation.Load(target, index), origin);
      add(from, to, origin, body);
    } else {
      accumulate(new Accumulate(target, index, from, origin), body);
    }
    some.add(
        new For(
            index,
            Constant.of(0),
            BinaryOperator.LESS,
            length,
            1,
            List.of(),
            -1,
            body.yield(List.of()),
            List.of(),
            origin));
    Constant none = new Constant(source.type(), null);
    Operand there = out.let(new Operation.Binary(BinaryOperator.NOT_EQUAL, source, none), origin);
    out.add(new If(there, some.yield(List.of()), Block.yielding(List.of()), List.of(), origin));
  }
}
