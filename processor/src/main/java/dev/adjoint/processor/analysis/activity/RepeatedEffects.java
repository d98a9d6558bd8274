package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;

/**
 * Finds effects other than on arrays: a companion that runs a method several times, one for each
 * column, would have them several times.
 */
public final class RepeatedEffects {
  private RepeatedEffects() {}

  /** Reports every call that may have an effect, unless it only makes an exception. */
  public static void report(PrimalMethod method, DiagnosticSink<Statement> sink) {
    visit(method.body(), method, sink);
  }

  private static void visit(Block block, PrimalMethod method, DiagnosticSink<Statement> sink) {
    if (block.end() instanceof Terminator.Throw) {
      return; // the first run throws, and there is no second
    }
    for (Statement statement : block.statements()) {
      boolean effect =
          statement instanceof Perform perform && hasEffect(perform.call())
              || statement instanceof Let let && hasEffect(let.operation());
      if (effect) {
        sink.report(statement, DiagnosticCode.AD1024, method.source().methodName());
      }
      Anatomy.blocks(statement).forEach(inner -> visit(inner, method, sink));
    }
  }

  /** Stacks and buffers belong to the method; calls of its own kind have their effects inside. */
  private static boolean hasEffect(Operation operation) {
    if (operation instanceof Operation.Invoke call) {
      boolean ours = call.callee().owner().startsWith("dev.adjoint.runtime.");
      boolean nullCheck =
          call.callee().owner().equals("java.util.Objects")
              && call.callee().name().equals("requireNonNull");
      return !ours && !nullCheck && !call.callee().pure() && call.callee().derivation() == null;
    }
    return !(operation instanceof Operation.Pop) && Purity.hasEffect(operation);
  }
}
