package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import java.util.Collection;

/** Reports calls for which the user gives no rule in a mode that is asked for. */
public final class RuleModes {
  private RuleModes() {}

  /**
   * Reports every such call.
   *
   * @param modes the names of the modes that are asked for
   * @param sink takes messages at the statement with the call
   */
  public static void report(
      PrimalMethod method,
      ActivityAnalysis activity,
      Collection<String> modes,
      DiagnosticSink<Statement> sink) {
    Anatomy.forEach(
        method.body(),
        statement -> {
          Operation.Invoke call = callIn(statement);
          if (call != null
              && call.callee().derivation() instanceof RuleDerivation rule
              && call.arguments().stream().anyMatch(activity::isVaried)) {
            modes.stream()
                .filter(mode -> !serves(rule, mode))
                .sorted()
                .findFirst()
                .ifPresent(
                    mode ->
                        sink.report(statement, DiagnosticCode.AD6012, call.callee().name(), mode));
          }
        });
  }

  /**
   * Reports, in a first derivative, calls from the formulas of rules whose derivative is not known.
   *
   * @param sink takes messages about the method
   */
  public static void reportUnknown(
      PrimalMethod derivative, ActivityAnalysis activity, DiagnosticSink<Statement> sink) {
    Anatomy.forEach(
        derivative.body(),
        statement -> {
          Operation.Invoke call = callIn(statement);
          if (call != null
              && call.type() instanceof Scalar type
              && type.isFloating()
              && !isKnown(call.callee().derivation())
              && call.arguments().stream().anyMatch(activity::isVaried)) {
            sink.report(null, DiagnosticCode.AD6012, call.callee().name(), "HESSIAN");
          }
        });
  }

  private static boolean isKnown(Derivation derivation) {
    return derivation instanceof Derivation.Passive
        || derivation instanceof Derivation.Companions
        || derivation instanceof Derivation.Pullback
        || derivation instanceof RuleDerivation rule && rule.hasPartials();
  }

  private static Operation.Invoke callIn(Statement statement) {
    if (statement instanceof Perform perform) {
      return perform.call();
    }
    return statement instanceof Let let && let.operation() instanceof Operation.Invoke call
        ? call
        : null;
  }

  /** Second derivatives follow from partial derivatives only: of rules nothing is known. */
  private static boolean serves(RuleDerivation rule, String mode) {
    return rule.hasPartials()
        || switch (mode) {
          case "ADJOINT" -> rule.adjoint() != null;
          case "TANGENT" -> rule.tangent() != null;
          case "JACOBIAN" -> rule.adjoint() != null && rule.tangent() != null;
          default -> false;
        };
  }
}
