package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** Counts the places where a number is read whose adjoint depends on what becomes of it there. */
final class ActiveUses {
  private final Activity activity;
  private final Value value;
  private int count;

  private ActiveUses(Activity activity, Value value) {
    this.activity = activity;
    this.value = value;
  }

  /** Counts in the body of a loop, what the next iteration receives included. */
  static int in(Loop loop, Value value, Activity activity) {
    ActiveUses uses = new ActiveUses(activity, value);
    uses.block(loop.body());
    uses.next(loop);
    return uses.count;
  }

  private void block(Block block) {
    for (Statement statement : block.statements()) {
      statement(statement);
      Anatomy.blocks(statement).forEach(this::block);
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Let let) {
      boolean matters =
          activity.isActive(let.target()) || let.operation() instanceof Operation.Invoke;
      let.operation().operands().forEach(operand -> count(operand, matters));
    } else if (statement instanceof Store store) {
      count(store.value(), activity.isActive(store.array()));
    } else if (statement instanceof Fill fill) {
      count(fill.value(), activity.isActive(fill.array()));
    } else if (statement instanceof If branch) {
      count(branch.then().yielded(), 0, branch.results());
      count(branch.otherwise().yielded(), 0, branch.results());
    } else if (statement instanceof Loop loop) {
      for (Carried carried : loop.carried()) {
        count(carried.initial(), activity.isActive(carried.parameter()));
      }
      next(loop);
    } else if (statement instanceof Perform
        || statement instanceof Push
        || statement instanceof Accumulate) {
      Anatomy.reads(statement).forEach(operand -> count(operand, true));
    }
  }

  private void next(Loop loop) {
    List<Value> parameters = loop.carried().stream().map(Carried::parameter).toList();
    count(loop.body().yielded(), loop instanceof DoWhile ? 1 : 0, parameters);
  }

  private void count(List<Operand> yielded, int shift, List<Value> received) {
    for (int k = shift; k < yielded.size(); k++) {
      count(yielded.get(k), activity.isActive(received.get(k - shift)));
    }
  }

  private void count(Operand operand, boolean matters) {
    if (matters && operand.equals(value)) {
      count++;
    }
  }
}
