package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import java.util.function.Function;

/** Lets calls call something else with the same arguments. */
public final class CallReplacement {
  private final Function<Statement, Operation.Invoke> calls;

  private CallReplacement(Function<Statement, Operation.Invoke> calls) {
    this.calls = calls;
  }

  /**
   * Replaces callees.
   *
   * @param callees what a statement that makes a call calls; {@code null} if it is left as it is
   */
  public static PrimalMethod replace(PrimalMethod method, Function<Statement, Callee> callees) {
    return method.withBody(
        replaceCalls(
            method.body(),
            statement -> {
              Callee callee = callees.apply(statement);
              return callee == null
                  ? null
                  : new Operation.Invoke(callee, in(statement).arguments());
            }));
  }

  /**
   * Replaces calls.
   *
   * @param calls the call that a statement makes instead; {@code null} if it is left as it is
   */
  public static Block replaceCalls(Block body, Function<Statement, Operation.Invoke> calls) {
    return new CallReplacement(calls).block(body);
  }

  /** The call that a statement makes; {@code null} if it makes none. */
  public static Operation.Invoke in(Statement statement) {
    if (statement instanceof Perform perform) {
      return perform.call();
    }
    return statement instanceof Let let && let.operation() instanceof Operation.Invoke call
        ? call
        : null;
  }

  private Block block(Block block) {
    return new Block(block.statements().stream().map(this::statement).toList(), block.end());
  }

  private Statement statement(Statement statement) {
    Operation.Invoke other = calls.apply(statement);
    if (other == null) {
      return NestedBlocks.with(statement, this::block);
    }
    return statement instanceof Let let
        ? new Let(let.target(), other, let.origin())
        : new Perform(other, statement.origin());
  }
}
