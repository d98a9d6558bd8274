package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts bodies in place of calls. The arguments take the place of the parameters, so that nothing is
 * computed that the call would not; what the body returns is the value of the call.
 */
public final class Inliner {
  private final PrimalMethod caller;
  private final Function<Statement, Body> bodies;
  private int nextLabel;

  private Inliner(PrimalMethod caller, Function<Statement, Body> bodies) {
    this.caller = caller;
    this.bodies = bodies;
    Anatomy.forEach(
        caller.body(),
        statement -> {
          if (statement instanceof Labeled labeled) {
            nextLabel = Math.max(nextLabel, labeled.label().id() + 1);
          }
        });
  }

  /**
   * Replaces calls, once: those inside the bodies stay.
   *
   * @param bodies the body for a statement that makes a call; {@code null} where it stays
   */
  public static PrimalMethod inline(PrimalMethod caller, Function<Statement, Body> bodies) {
    return caller.withBody(new Inliner(caller, bodies).block(caller.body()));
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(caller.supply());
    for (Statement statement : block.statements()) {
      Body body = bodies.apply(statement);
      if (body == null) {
        out.add(NestedBlocks.with(statement, this::block));
      } else if (statement instanceof Let let) {
        List<Operand> results = splice((Operation.Invoke) let.operation(), body, let.origin(), out);
        out.add(new Let(let.target(), new Operation.Copy(results.get(0)), let.origin()));
      } else if (statement instanceof Perform perform) {
        splice(perform.call(), body, perform.origin(), out);
      }
    }
    return out.end(block.end());
  }

  /** Appends a copy of the body; returns what it yields. */
  private List<Operand> splice(Operation.Invoke call, Body body, Origin origin, BlockBuilder out) {
    Map<Value, Operand> arguments = new HashMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      arguments.put(body.method().parameters().get(i).value(), call.arguments().get(i));
    }
    if (body.checkReceiver()) {
      out.add(new Perform(requireNonNull(call.arguments().get(0)), origin));
    }
    BodyCopy copy = new BodyCopy(caller.supply(), () -> nextLabel++, arguments, body.origins());
    Block copied = copy.block(body.method().body());
    body.bound().accept(copy.bound());
    out.addAll(copied.statements());
    return copied.yielded();
  }

  private static Operation.Invoke requireNonNull(Operand receiver) {
    OpaqueType object = new OpaqueType("java.lang.Object");
    Callee callee =
        new Callee(Callee.Kind.STATIC, "java.util.Objects", "requireNonNull", object, false);
    return new Operation.Invoke(callee, List.of(receiver));
  }
}
