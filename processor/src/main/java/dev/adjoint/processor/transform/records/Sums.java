package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** Adds the adjoints of a record's numbers to those in a record of adjoints, which may be null. */
final class Sums {
  private Sums() {}

  /**
   * Makes the record of the sums; its arrays are taken as they are, since they were added to in
   * place.
   */
  static Operand sum(Operand old, List<? extends Operand> bars, BlockBuilder out) {
    RecordType type = (RecordType) old.type();
    Operand absent =
        out.let(
            new Operation.Binary(BinaryOperator.EQUAL, old, new Constant(type, null)),
            Origin.FRAME);
    BlockBuilder fresh = out.nested();
    Operand made = Unpacking.pack(type, bars, "", fresh);
    BlockBuilder present = out.nested();
    Operand summed =
        present.let(
            new Operation.NewRecord(type, components(old, bars, present), false), Origin.FRAME);
    Value result = out.supply().temporary(type);
    out.add(
        new If(
            absent,
            fresh.yield(List.of(made)),
            present.yield(List.of(summed)),
            List.of(result),
            Origin.FRAME));
    return result;
  }

  private static List<Operand> components(
      Operand old, List<? extends Operand> bars, BlockBuilder out) {
    RecordType type = (RecordType) old.type();
    List<Operand> components = new ArrayList<>();
    for (int k = 0; k < type.components().size(); k++) {
      IrType component = type.components().get(k).type();
      List<Operand> inside = new ArrayList<>();
      Leaf.positions(type, k).forEach(position -> inside.add(bars.get(position)));
      if (component instanceof Scalar) {
        components.add(added(old, k, inside.get(0), out));
      } else if (component instanceof RecordType) {
        Value inner = out.let(new Operation.Component(old, k), Origin.FRAME);
        components.add(sum(inner, inside, out));
      } else {
        components.add(
            Leaf.splits(component) ? Unpacking.pack(component, inside, "", out) : inside.get(0));
      }
    }
    return components;
  }

  private static Operand added(Operand old, int component, Operand bar, BlockBuilder out) {
    Value before = out.let(new Operation.Component(old, component), Origin.FRAME);
    return bar instanceof Constant zero && zero.is(0)
        ? before
        : out.let(new Operation.Binary(BinaryOperator.ADD, before, bar), Origin.FRAME);
  }
}
