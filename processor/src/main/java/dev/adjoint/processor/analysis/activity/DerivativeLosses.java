package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Behavior;
import dev.adjoint.processor.rules.ElementaryRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where values that depend on the inputs leave the differentiable world: an error where a
 * derivative would be lost or wrong, a warning where it is zero by definition. Conditions are
 * neither, since branching on a value is normal.
 */
public final class DerivativeLosses {
  /** Comparisons and inspections, from whose results nothing flows back. */
  private static final Set<String> OBSERVERS =
      Set.of("compare", "isNaN", "isInfinite", "isFinite", "compareTo", "equals");

  /** Methods that look at the elements of an array without keeping or changing them. */
  private static final Set<String> ARRAY_OBSERVERS =
      Set.of("java.util.Arrays.toString", "java.util.Arrays.deepToString");

  private final ActivityAnalysis activity;
  private final DiagnosticSink<Value> sink;
  private final Set<Value> texts = new HashSet<>();
  private final Set<Value> comparisons = new HashSet<>();

  private DerivativeLosses(ActivityAnalysis activity, DiagnosticSink<Value> sink) {
    this.activity = activity;
    this.sink = sink;
  }

  /**
   * Reports every loss in a method.
   *
   * @param sink takes messages at the value that is computed
   */
  public static void report(
      PrimalMethod method, ActivityAnalysis activity, DiagnosticSink<Value> sink) {
    DerivativeLosses losses = new DerivativeLosses(activity, sink);
    Anatomy.forEach(method.body(), losses::visit);
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      visitLet(let);
    } else if (statement instanceof Perform perform) {
      visitCall(perform.call(), at(null, perform.call().arguments()));
    } else if (statement instanceof If branch) {
      visitLogic(branch);
    } else if (statement instanceof Store store
        && store.value() instanceof Value value
        && comparisons.contains(value)
        && !value.isNamed()) {
      sink.report(value, DiagnosticCode.AD8003);
    }
  }

  private void visitLet(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Invoke call) {
      visitCall(call, let.target());
    } else if (operation instanceof Operation.Concatenate join) {
      if (anyVaried(join.parts()) || join.parts().stream().anyMatch(texts::contains)) {
        texts.add(let.target());
      }
    } else if (operation instanceof Operation.Convert convert) {
      if (!convert.target().isFloating() && isVariedNumber(convert.operand())) {
        sink.report(let.target(), DiagnosticCode.AD8001, convert.target());
      }
    } else if (operation instanceof Operation.Apply apply) {
      visitFunction(apply, let.target());
    } else if (operation instanceof Operation.Binary binary
        && binary.operator().isComparison()
        && anyVaried(binary.operands())) {
      compared(let.target());
    }
  }

  private void compared(Value result) {
    comparisons.add(result);
    if (result.isNamed()) {
      sink.report(result, DiagnosticCode.AD8003);
    }
  }

  /** A condition such as {@code a > b && c > d} that is kept in a variable. */
  private void visitLogic(If branch) {
    for (int k = 0; k < branch.results().size(); k++) {
      Value result = branch.results().get(k);
      if (result.type() != Scalar.BOOLEAN
          || branch.then().yielded().isEmpty()
          || branch.otherwise().yielded().isEmpty()) {
        continue;
      }
      if (comparisons.contains(branch.then().yielded().get(k))
          || comparisons.contains(branch.otherwise().yielded().get(k))) {
        compared(result);
      }
    }
  }

  private void visitFunction(Operation.Apply apply, Value target) {
    if (!anyVaried(apply.arguments())) {
      return;
    }
    String name = "Math." + apply.function().name();
    Behavior behavior = ElementaryRules.behaviorOf(apply.function());
    if (behavior == Behavior.REFUSED) {
      sink.report(target, DiagnosticCode.AD5001, name);
    } else if (behavior == Behavior.PIECEWISE_CONSTANT) {
      sink.report(target, DiagnosticCode.AD8002, name);
    }
  }

  private void visitCall(Operation.Invoke call, Value position) {
    Callee callee = call.callee();
    String name = callee.kind() == Callee.Kind.CONSTRUCTOR ? callee.owner() : callee.name();
    boolean array =
        call.arguments().stream().anyMatch(o -> o.type().rank() > 0 && activity.isVaried(o));
    if (array && !ARRAY_OBSERVERS.contains(callee.owner() + "." + callee.name())) {
      sink.report(at(position, call.arguments()), DiagnosticCode.AD5002, name);
      return;
    }
    boolean text = call.arguments().stream().anyMatch(texts::contains);
    IrType result = callee.result();
    if (!array && !anyVaried(call.arguments()) && !text) {
      return;
    }
    if (result instanceof Scalar scalar && scalar != Scalar.BOOLEAN && !observes(callee)) {
      boolean unknown = scalar.isFloating() && !text;
      sink.report(
          at(position, call.arguments()),
          unknown ? DiagnosticCode.AD5002 : DiagnosticCode.AD5003,
          name);
    } else if (result != null && !(result instanceof Scalar) && position != null) {
      texts.add(position);
    }
  }

  private static boolean observes(Callee callee) {
    return OBSERVERS.contains(callee.name());
  }

  private Value at(Value position, List<Operand> arguments) {
    if (position != null) {
      return position;
    }
    return arguments.stream()
        .filter(Value.class::isInstance)
        .map(Value.class::cast)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  private boolean anyVaried(List<Operand> operands) {
    return operands.stream().anyMatch(this::isVariedNumber);
  }

  private boolean isVariedNumber(Operand operand) {
    return operand.type() instanceof Scalar && activity.isVaried(operand);
  }
}
