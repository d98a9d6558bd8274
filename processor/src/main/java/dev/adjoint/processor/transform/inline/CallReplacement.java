package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import java.util.function.Function;

/** Lets calls call something else with the same arguments. */
public final class CallReplacement {
  private final Function<Statement, Callee> callees;

  private CallReplacement(Function<Statement, Callee> callees) {
    this.callees = callees;
  }

  /**
   * Replaces callees.
   *
   * @param callees what a statement that makes a call calls; {@code null} if it is left as it is
   */
  public static PrimalMethod replace(PrimalMethod method, Function<Statement, Callee> callees) {
    return method.withBody(new CallReplacement(callees).block(method.body()));
  }

  private Block block(Block block) {
    return new Block(block.statements().stream().map(this::statement).toList(), block.end());
  }

  private Statement statement(Statement statement) {
    Callee callee = callees.apply(statement);
    if (callee == null) {
      return Nested.with(statement, this::block);
    }
    if (statement instanceof Let let) {
      Operation.Invoke call = (Operation.Invoke) let.operation();
      Operation.Invoke other = new Operation.Invoke(callee, call.arguments());
      return new Let(let.target(), other, let.origin());
    }
    Perform perform = (Perform) statement;
    Operation.Invoke other = new Operation.Invoke(callee, perform.call().arguments());
    return new Perform(other, perform.origin());
  }
}
