package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the objects of a method that are made to be thrown, and what they are made of. */
final class Exceptions {
  private final Set<Operand> thrown = new HashSet<>();

  private Exceptions() {}

  static Set<Operand> thrownIn(Block body) {
    Exceptions exceptions = new Exceptions();
    exceptions.visit(body);
    return exceptions.thrown;
  }

  /** Last statement first: what an exception is made of stands before it. */
  private void visit(Block block) {
    if (block.end() instanceof Terminator.Throw end) {
      thrown.add(end.exception());
    }
    List<Statement> statements = block.statements();
    for (int i = statements.size() - 1; i >= 0; i--) {
      Anatomy.blocks(statements.get(i)).forEach(this::visit);
      if (statements.get(i) instanceof Let let && thrown.contains(let.target())) {
        addParts(let.operation());
      }
    }
  }

  private void addParts(Operation operation) {
    boolean making =
        operation instanceof Operation.Copy
            || operation instanceof Operation.Invoke call
                && call.callee().kind() == Callee.Kind.CONSTRUCTOR;
    if (making) {
      thrown.addAll(operation.operands());
    }
  }
}
