package dev.adjoint.processor.analysis.plan;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Repeatability;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Refuses what an iteration must not do if it is to run again from a copy of the state: what has an
 * effect, or would do something else the second time, and what hides arrays from the copies.
 */
public final class CheckpointRules {
  private final PrimalMethod method;
  private final Stability stability;
  private final BiPredicate<String, String> finals;
  private final DiagnosticSink<Statement> sink;

  private CheckpointRules(
      PrimalMethod method,
      Stability stability,
      BiPredicate<String, String> finals,
      DiagnosticSink<Statement> sink) {
    this.method = method;
    this.stability = stability;
    this.finals = finals;
    this.sink = sink;
  }

  /** Whether a method has loops with checkpoints. */
  public static boolean concern(PrimalMethod method) {
    boolean[] found = {false};
    Anatomy.forEach(method.body(), statement -> found[0] |= isCheckpointed(statement));
    return found[0];
  }

  private static boolean isCheckpointed(Statement statement) {
    return statement instanceof For loop && loop.checkpointing() != null;
  }

  /**
   * Reports what is refused in the loops with checkpoints of a method without jumps.
   *
   * @param finals whether the static field of a class never changes
   */
  public static void report(
      PrimalMethod method, BiPredicate<String, String> finals, DiagnosticSink<Statement> sink) {
    Stability stability = new Stability(method, ArrayObjects.of(method), Map.of(), false);
    CheckpointRules rules = new CheckpointRules(method, stability, finals, sink);
    Anatomy.forEach(
        method.body(),
        statement -> {
          if (isCheckpointed(statement)) {
            rules.check(((For) statement).body(), (For) statement);
          }
        });
  }

  private void check(Block block, For loop) {
    if (block.end() instanceof Terminator.Throw) {
      return; // the first run throws, and there is no second
    }
    for (Statement statement : block.statements()) {
      DiagnosticCode code = fault(statement, loop);
      if (code != null) {
        sink.report(statement, code, method.source().methodName());
      }
      if (!isCheckpointed(statement)) {
        Anatomy.blocks(statement).forEach(inner -> check(inner, loop));
      }
    }
  }

  private DiagnosticCode fault(Statement statement, For loop) {
    if (statement instanceof Perform perform && !isRepeatable(perform.call())) {
      return DiagnosticCode.AD1058;
    }
    if (statement instanceof Let let) {
      return isRepeatable(let.operation())
          ? isHiddenArray(let, loop) ? DiagnosticCode.AD1060 : null
          : DiagnosticCode.AD1058;
    }
    return keeps(statement, loop) ? DiagnosticCode.AD1059 : null;
  }

  /** A method whose partial derivatives the user states is a function of numbers. */
  private boolean isRepeatable(Operation operation) {
    return operation instanceof Operation.Invoke call
            && call.callee().derivation() instanceof RuleDerivation rule
            && rule.hasPartials()
        || Repeatability.of(operation, finals);
  }

  /** Whether a reference is put into an array that may be of an earlier iteration. */
  private boolean keeps(Statement statement, For loop) {
    if (statement instanceof Store store) {
      return store.value().type() instanceof ArrayType && !stability.isMadeIn(loop, store.array());
    }
    return statement instanceof Fill fill
        && fill.value().type() instanceof ArrayType
        && !stability.isMadeIn(loop, fill.array());
  }

  private boolean isHiddenArray(Let let, For loop) {
    Operand array = let.target();
    boolean field =
        let.operation() instanceof Operation.StaticRead
            || let.operation() instanceof Operation.FieldRead;
    return field
        && array.type() instanceof ArrayType
        && !stability.outlasts(loop, array, method.body());
  }
}
