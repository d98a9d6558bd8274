package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import java.util.ArrayList;
import java.util.List;

/** Collects what a block does with arrays and stacks, in program order. */
final class Accesses {
  private final List<Access> found = new ArrayList<>();

  private Accesses() {}

  static List<Access> in(Block block) {
    Accesses accesses = new Accesses();
    Anatomy.forEach(block, accesses::visit);
    return accesses.found;
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      let(let);
    } else if (statement instanceof Perform perform) {
      call(perform.call(), statement);
    } else if (statement instanceof Store store) {
      add(Access.Way.WRITE, store.array(), store.index(), statement);
    } else if (statement instanceof Accumulate add) {
      add(Access.Way.ADD, add.array(), add.index(), statement);
    } else if (statement instanceof Fill fill) {
      add(Access.Way.WRITE, fill.array(), null, statement);
    } else if (statement instanceof CopyRange copy) {
      add(Access.Way.READ, copy.source(), null, statement);
      add(Access.Way.WRITE, copy.target(), null, statement);
    } else if (statement instanceof Push push) {
      add(Access.Way.WRITE, push.stack(), null, statement);
    }
  }

  private void let(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Load load) {
      add(Access.Way.READ, load.array(), load.index(), let);
    } else if (operation instanceof Operation.CloneArray clone) {
      add(Access.Way.READ, clone.array(), null, let);
    } else if (operation instanceof Operation.Pop pop) {
      add(Access.Way.WRITE, pop.stack(), null, let);
    } else if (operation instanceof Operation.Invoke call && !RuntimeCalls.isZerosLike(call)) {
      call(call, let);
    } else if (operation instanceof Operation.Concatenate
        || operation instanceof Operation.NewRecord) {
      operation.operands().forEach(operand -> all(Access.Way.READ, operand, let));
    }
  }

  private void call(Operation.Invoke call, Statement statement) {
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean added = RuntimeCalls.isAdd(call) && i == 1;
      all(added ? Access.Way.ADD : Access.Way.READ, call.arguments().get(i), statement);
    }
  }

  private void add(Access.Way way, Operand array, Operand index, Statement statement) {
    found.add(new Access(way, array, index, false, statement));
  }

  private void all(Access.Way way, Operand array, Statement statement) {
    if (array.type() instanceof ArrayType) {
      found.add(new Access(way, array, null, true, statement));
    }
  }
}
