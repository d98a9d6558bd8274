package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The leaves of each record and each array of records that a method handles. */
final class Leaves {
  private final Map<Value, List<Operand>> known = new HashMap<>();

  /** The leaves of each value that has some. */
  Map<Value, List<Operand>> known() {
    return known;
  }

  void put(Value value, List<? extends Operand> leaves) {
    known.put(value, List.copyOf(leaves));
  }

  /**
   * The leaves of an operand; of null, zeros and null references; {@code null} where they are not
   * known: of arrays of records that another method made, and what contains such.
   *
   * @param type the type as which the operand is read
   */
  List<Operand> of(Operand operand, IrType type) {
    return operand instanceof Value
        ? known.get(operand)
        : Leaf.of(type).stream().<Operand>map(leaf -> Constant.defaultOf(leaf.type())).toList();
  }

  /** Reads the leaves of a record that comes from outside, whatever is null in it. */
  void read(Value record, BlockBuilder out, Origin origin) {
    if (!(record.type() instanceof RecordType type) || hasArrays(type)) {
      return;
    }
    List<Value> results = new ArrayList<>();
    for (Leaf leaf : Leaf.of(record.type())) {
      results.add(named(record, leaf, out));
    }
    out.add(ifPresent(record, results, out, origin));
    put(record, results);
  }

  /** Whether there are arrays of records inside. */
  private static boolean hasArrays(RecordType type) {
    return type.components().stream()
        .map(RecordType.Component::type)
        .filter(Leaf::splits)
        .anyMatch(inside -> !(inside instanceof RecordType nested) || hasArrays(nested));
  }

  private static If ifPresent(
      Operand record, List<Value> results, BlockBuilder out, Origin origin) {
    Operand absent =
        out.let(
            new Operation.Binary(BinaryOperator.EQUAL, record, new Constant(record.type(), null)),
            origin);
    List<Constant> defaults = results.stream().map(r -> Constant.defaultOf(r.type())).toList();
    BlockBuilder present = out.nested();
    List<Operand> leaves = new ArrayList<>();
    RecordType type = (RecordType) record.type();
    for (int k = 0; k < type.components().size(); k++) {
      IrType component = type.components().get(k).type();
      List<Leaf> inside = Leaf.of(component);
      if (!Leaf.positions(type, k).isEmpty()) {
        Value read = present.let(new Operation.Component(record, k), origin);
        if (inside.isEmpty()) {
          leaves.add(read);
        } else {
          List<Value> nested =
              inside.stream().map(leaf -> out.supply().temporary(leaf.type())).toList();
          present.add(ifPresent(read, nested, present, origin));
          leaves.addAll(nested);
        }
      }
    }
    return new If(absent, Block.yielding(defaults), present.yield(leaves), results, origin);
  }

  /** A fresh value for a leaf of a record's value. */
  static Value named(Value record, Leaf leaf, BlockBuilder out) {
    String name = record.isNamed() ? Leaf.joined(record.name(), leaf.name()) : "";
    return out.supply().named(leaf.type(), name);
  }

  /** Fresh values for all leaves of a value, which become known. */
  List<Value> fresh(Value value, BlockBuilder out) {
    List<Value> values =
        Leaf.of(value.type()).stream().map(leaf -> named(value, leaf, out)).toList();
    put(value, values);
    return values;
  }
}
