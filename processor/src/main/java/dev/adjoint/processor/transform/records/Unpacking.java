package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads the leaves of records and arrays of records, and makes such objects of leaves. What is null
 * has zeros and null arrays as its leaves.
 */
final class Unpacking {
  private Unpacking() {}

  /**
   * Reads leaves of a record or of an array of records; what is not wanted is left out.
   *
   * @param wanted a name for each leaf that is wanted, {@code null} for others
   */
  static List<Operand> unpack(Operand from, List<String> wanted, BlockBuilder out) {
    List<Value> results = new ArrayList<>();
    List<Leaf> leaves = Leaf.of(from.type());
    for (int k = 0; k < leaves.size(); k++) {
      if (wanted.get(k) != null) {
        results.add(out.supply().named(leaves.get(k).type(), wanted.get(k)));
      }
    }
    if (!results.isEmpty()) {
      BlockBuilder present = out.nested();
      List<Operand> inside =
          from.type() instanceof ArrayType
              ? elements(from, wanted, present)
              : components(from, wanted, present);
      List<Constant> defaults = results.stream().map(r -> Constant.defaultOf(r.type())).toList();
      out.add(
          new If(
              isNull(from, out),
              Block.yielding(defaults),
              present.yield(inside),
              results,
              Origin.FRAME));
    }
    List<Operand> all = new ArrayList<>();
    int next = 0;
    for (String name : wanted) {
      all.add(name == null ? null : results.get(next++));
    }
    return all;
  }

  /** Whether a reference is null. */
  static Operand isNull(Operand reference, BlockBuilder out) {
    Constant nothing = new Constant(reference.type(), null);
    return out.let(new Operation.Binary(BinaryOperator.EQUAL, reference, nothing), Origin.FRAME);
  }

  private static List<Operand> components(Operand record, List<String> wanted, BlockBuilder out) {
    RecordType type = (RecordType) record.type();
    List<Operand> read = new ArrayList<>();
    for (int k = 0; k < type.components().size(); k++) {
      List<String> inside = Leaf.positions(type, k).stream().map(wanted::get).toList();
      if (inside.stream().anyMatch(name -> name != null)) {
        Value component = out.let(new Operation.Component(record, k), Origin.FRAME);
        if (Leaf.splits(component.type())) {
          unpack(component, inside, out).stream().filter(o -> o != null).forEach(read::add);
        } else {
          read.add(component);
        }
      }
    }
    return read;
  }

  private static List<Operand> elements(Operand array, List<String> wanted, BlockBuilder out) {
    Value length = out.let(new Operation.Length(array), Origin.FRAME);
    List<Leaf> leaves = Leaf.of(array.type());
    List<Operand> made = new ArrayList<>();
    List<Operand> places = new ArrayList<>();
    for (int k = 0; k < leaves.size(); k++) {
      Operand place = null;
      if (wanted.get(k) != null) {
        ArrayType type = (ArrayType) leaves.get(k).type();
        Operation zeros = new Operation.NewArray(type, List.of(length));
        place = out.let(zeros, wanted.get(k), Origin.FRAME);
        made.add(place);
      }
      places.add(place);
    }
    List<String> unnamed = wanted.stream().map(name -> name == null ? null : "").toList();
    loop(
        length,
        out,
        (index, body) -> {
          Value element = body.let(new Operation.Load(array, index), Origin.FRAME);
          List<Operand> inside = unpack(element, unnamed, body);
          for (int k = 0; k < places.size(); k++) {
            if (places.get(k) != null) {
              body.add(new Store(places.get(k), index, inside.get(k), Origin.FRAME));
            }
          }
        });
    return made;
  }

  static void loop(Operand length, BlockBuilder out, BiConsumer<Value, BlockBuilder> iteration) {
    Value index = out.supply().named(Scalar.INT, "i");
    BlockBuilder body = out.nested();
    iteration.accept(index, body);
    out.add(
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
            Origin.FRAME));
  }

  /** Makes a record or an array of records of its leaves; an array as long as its first leaf. */
  static Operand pack(IrType type, List<? extends Operand> leaves, String name, BlockBuilder out) {
    if (type instanceof RecordType record) {
      return out.let(
          new Operation.NewRecord(record, components(record, leaves, out), false),
          name,
          Origin.FRAME);
    }
    ArrayType array = (ArrayType) type;
    BlockBuilder present = out.nested();
    Value length = present.let(new Operation.Length(leaves.get(0)), Origin.FRAME);
    Value made = present.let(new Operation.NewArray(array, List.of(length)), name, Origin.FRAME);
    fill(made, leaves, length, present);
    Value result = out.supply().named(type, name);
    out.add(
        new If(
            isNull(leaves.get(0), out),
            Block.yielding(List.of(new Constant(type, null))),
            present.yield(List.of(made)),
            List.of(result),
            Origin.FRAME));
    return result;
  }

  private static List<Operand> components(
      RecordType type, List<? extends Operand> leaves, BlockBuilder out) {
    List<Operand> components = new ArrayList<>();
    for (int k = 0; k < type.components().size(); k++) {
      List<Operand> inside = new ArrayList<>();
      Leaf.positions(type, k).forEach(position -> inside.add(leaves.get(position)));
      IrType component = type.components().get(k).type();
      components.add(Leaf.splits(component) ? pack(component, inside, "", out) : inside.get(0));
    }
    return components;
  }

  /** Puts new records, or rows of them, of the leaves into an array. */
  static void fill(
      Operand array, List<? extends Operand> leaves, Operand length, BlockBuilder out) {
    IrType element = ((ArrayType) array.type()).element();
    loop(
        length,
        out,
        (index, body) -> {
          List<Value> inside =
              leaves.stream()
                  .map(leaf -> body.let(new Operation.Load(leaf, index), Origin.FRAME))
                  .toList();
          body.add(new Store(array, index, pack(element, inside, "", body), Origin.FRAME));
        });
  }
}
