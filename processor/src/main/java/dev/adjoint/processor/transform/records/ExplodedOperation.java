package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Takes apart what one operation makes of records. */
final class ExplodedOperation {
  private final ExplodedProgram program;
  private final BlockBuilder out;
  private final Set<Operand> checked;

  ExplodedOperation(ExplodedProgram program, BlockBuilder out, Set<Operand> checked) {
    this.program = program;
    this.out = out;
    this.checked = checked;
  }

  void explode(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Component component) {
      component(let, component);
    } else if (operation instanceof Operation.NewRecord record) {
      out.add(let);
      made(let, record);
    } else if (operation instanceof Operation.Invoke call) {
      program.passedOn(call, let);
      out.add(let);
      program.leaves().read(let.target(), out, leafOrigin(let));
    } else {
      out.add(let);
      others(let, operation);
    }
  }

  private static Origin leafOrigin(Let let) {
    return let.origin().as(Origin.Role.COMPONENT);
  }

  private void others(Let let, Operation operation) {
    if (operation instanceof Operation.Copy copy) {
      copied(let, copy);
    } else if (operation instanceof Operation.Select select) {
      selected(let, select);
    } else if (!Leaf.splits(let.target().type())) {
      if (operation instanceof Operation.ArrayLiteral literal) {
        IrType element = literal.arrayType().element();
        literal.elements().forEach(e -> program.leavesAs(e, element, let));
      }
    } else if (operation instanceof Operation.Load load) {
      derived(let, load.array(), (array, type) -> new Operation.Load(array, load.index()));
      if (program.leaves().of(let.target(), let.target().type()) == null) {
        program.leaves().read(let.target(), out, leafOrigin(let));
      }
    } else if (operation instanceof Operation.CloneArray clone) {
      derived(let, clone.array(), (array, type) -> new Operation.CloneArray(array));
    } else if (operation instanceof Operation.NewArray array) {
      each(let, (k, type) -> new Operation.NewArray((ArrayType) type, array.dimensions()));
    } else if (operation instanceof Operation.ArrayLiteral literal) {
      literal(let, literal);
    } else {
      program.leaves().read(let.target(), out, leafOrigin(let));
    }
  }

  /** A number in a record is read from where it is kept beside it; a null record still throws. */
  private void component(Let let, Operation.Component component) {
    Value target = let.target();
    Operation.NewRecord made = program.made().get(component.record());
    RecordType type = component.recordType();
    List<Operand> all = program.leaves().of(component.record(), type);
    List<Operand> inside = all == null ? null : inside(all, type, component.index());
    boolean isLeaf = !Leaf.splits(target.type()) && inside != null && !inside.isEmpty();
    if (made != null) {
      Operation copy = new Operation.Copy(made.components().get(component.index()));
      out.add(new Let(target, copy, let.origin()));
    } else if (isLeaf) {
      if (checked.add(component.record()) && program.mayBeNull(component.record())) {
        out.let(component, let.origin());
      }
      out.add(new Let(target, new Operation.Copy(inside.get(0)), leafOrigin(let)));
    } else {
      out.add(let);
      checked.add(component.record());
    }
    if (!Leaf.splits(target.type())) {
      return;
    }
    if (inside == null) {
      program.leaves().read(target, out, leafOrigin(let));
    } else {
      program.leaves().put(target, inside);
    }
  }

  private static List<Operand> inside(List<Operand> all, RecordType type, int component) {
    return Leaf.positions(type, component).stream().map(all::get).toList();
  }

  private void made(Let let, Operation.NewRecord record) {
    List<Operand> leaves = new ArrayList<>();
    for (int k = 0; k < record.components().size(); k++) {
      Operand operand = record.components().get(k);
      IrType type = record.recordType().components().get(k).type();
      if (Leaf.splits(type)) {
        leaves.addAll(program.required(operand, type, let));
      } else if (ExplodedBlock.isOpaque(type)) {
        program.leavesAs(operand, type, let);
      } else {
        leaves.add(operand);
      }
    }
    program.made().put(let.target(), record);
    if (let.target().isNamed()) {
      each(let, (k, type) -> new Operation.Copy(leaves.get(k)));
    } else {
      program.leaves().put(let.target(), leaves);
    }
  }

  private void copied(Let let, Operation.Copy copy) {
    if (!Leaf.splits(let.target().type())) {
      program.leavesAs(copy.operand(), let.target().type(), let);
      return;
    }
    List<Operand> leaves = program.leaves().of(copy.operand(), let.target().type());
    if (leaves == null) {
      program.leaves().read(let.target(), out, leafOrigin(let));
      return;
    }
    program.leaves().put(let.target(), leaves);
    if (program.made().containsKey(copy.operand())) {
      program.made().put(let.target(), program.made().get(copy.operand()));
    }
  }

  private void selected(Let let, Operation.Select select) {
    IrType type = let.target().type();
    List<Operand> whenTrue = program.leavesAs(select.whenTrue(), type, let);
    List<Operand> whenFalse = program.leavesAs(select.whenFalse(), type, let);
    if (!Leaf.splits(type)) {
      return;
    }
    each(
        let, (k, t) -> new Operation.Select(select.condition(), whenTrue.get(k), whenFalse.get(k)));
  }

  private void literal(Let let, Operation.ArrayLiteral literal) {
    IrType element = literal.arrayType().element();
    List<List<Operand>> elements =
        literal.elements().stream().map(e -> program.required(e, element, let)).toList();
    each(
        let,
        (k, type) ->
            new Operation.ArrayLiteral(
                (ArrayType) type, elements.stream().map(leaves -> leaves.get(k)).toList()));
  }

  /** Gives each leaf what {@code make} makes of the same leaf of an array. */
  private void derived(Let let, Operand array, BiFunction<Operand, IrType, Operation> make) {
    List<Operand> arrays = program.leaves().of(array, array.type());
    if (arrays != null) {
      each(let, (k, type) -> make.apply(arrays.get(k), type));
    }
  }

  private void each(Let let, BiFunction<Integer, IrType, Operation> make) {
    List<Leaf> leaves = Leaf.of(let.target().type());
    List<Value> values = new ArrayList<>();
    for (int k = 0; k < leaves.size(); k++) {
      Value value = Leaves.named(let.target(), leaves.get(k), out);
      out.add(new Let(value, make.apply(k, value.type()), leafOrigin(let)));
      values.add(value);
    }
    program.leaves().put(let.target(), values);
  }
}
