package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which references of a method may be null: all that do not come from {@code new} alone. */
final class References {
  private final Set<Operand> mayBeNull = new HashSet<>();
  private final Map<Integer, List<Value>> labels = new HashMap<>();
  private boolean grown;

  private References() {}

  /** Analyses a method. */
  static References of(PrimalMethod method) {
    References references = new References();
    method.parameters().stream().map(Parameter::value).forEach(references.mayBeNull::add);
    do {
      references.grown = false;
      references.visit(method.body());
    } while (references.grown);
    return references;
  }

  /** Whether a reference may be null. */
  boolean mayBeNull(Operand reference) {
    return reference instanceof Constant || mayBeNull.contains(reference);
  }

  private void visit(Block block) {
    for (Statement statement : block.statements()) {
      if (statement instanceof Labeled labeled) {
        labels.put(labeled.label().id(), labeled.results());
      }
      Anatomy.blocks(statement).forEach(this::visit);
      if (statement instanceof Let let) {
        visitLet(let);
      } else if (statement instanceof If branch) {
        join(branch.then().yielded(), branch.results());
        join(branch.otherwise().yielded(), branch.results());
      } else if (statement instanceof Loop loop) {
        visitLoop(loop);
      } else if (statement instanceof Labeled labeled) {
        join(labeled.body().yielded(), labeled.results());
      }
    }
    if (block.end() instanceof Terminator.Exit exit) {
      join(exit.operands(), labels.get(exit.label().id()));
    }
  }

  private void visitLet(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Copy copy) {
      flow(copy.operand(), let.target());
    } else if (operation instanceof Operation.Select select) {
      flow(select.whenTrue(), let.target());
      flow(select.whenFalse(), let.target());
    } else if (!Purity.allocates(operation)) {
      grown |= mayBeNull.add(let.target());
    }
  }

  private void visitLoop(Loop loop) {
    List<Operand> next = loop.body().yielded();
    int shift = next.size() - loop.carried().size();
    for (int k = 0; k < loop.carried().size(); k++) {
      Value parameter = loop.carried().get(k).parameter();
      flow(loop.carried().get(k).initial(), parameter);
      if (!next.isEmpty()) {
        flow(next.get(k + shift), parameter);
      }
      flow(parameter, loop.results().get(k));
    }
  }

  private void join(List<Operand> from, List<Value> to) {
    for (int k = 0; k < Math.min(from.size(), to.size()); k++) {
      flow(from.get(k), to.get(k));
    }
  }

  private void flow(Operand from, Value to) {
    if (mayBeNull(from)) {
      grown |= mayBeNull.add(to);
    }
  }
}
