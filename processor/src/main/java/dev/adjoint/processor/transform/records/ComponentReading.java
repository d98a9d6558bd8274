package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one leaf of a record: {@code scene.light().x()}.
 *
 * @param root the record
 * @param path the components that lead to the leaf
 * @param value the leaf
 * @param guarded whether the record is one of the user's, which may be null in some calls
 */
record ComponentReading(Value root, List<Integer> path, Value value, boolean guarded)
    implements Reading {
  @Override
  public List<Value> values() {
    return List.of(value);
  }

  @Override
  public boolean once() {
    return false;
  }

  @Override
  public List<Chain> throughs() {
    List<Chain> chains = new ArrayList<>();
    for (int k = 0; guarded && k < path.size(); k++) {
      chains.add(new Chain(root, path.subList(0, k)));
    }
    return chains;
  }

  @Override
  public Map<Value, Operand> read(
      Set<Value> wanted, Map<Value, Operand> known, boolean cautious, BlockBuilder out) {
    return Map.of(value, read(root, 0, cautious && guarded, out));
  }

  private Operand read(Operand record, int from, boolean cautious, BlockBuilder out) {
    if (!cautious) {
      Operand inner = record;
      for (int k = from; k < path.size(); k++) {
        String name = k == path.size() - 1 ? value.name() : "";
        inner = out.let(new Operation.Component(inner, path.get(k)), name, Origin.FRAME);
      }
      return inner;
    }
    Operand absent =
        out.let(
            new Operation.Binary(BinaryOperator.EQUAL, record, new Constant(record.type(), null)),
            Origin.FRAME);
    BlockBuilder present = out.nested();
    boolean last = from == path.size() - 1;
    Operand component = present.let(new Operation.Component(record, path.get(from)), Origin.FRAME);
    Operand inner = last ? component : read(component, from + 1, true, present);
    Value result = out.supply().like(value);
    out.add(
        new If(
            absent,
            Block.yielding(List.of(Constant.defaultOf(value.type()))),
            present.yield(List.of(inner)),
            List.of(result),
            Origin.FRAME));
    return result;
  }
}
