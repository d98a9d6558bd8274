package dev.adjoint.processor.analysis.activity;

import dev.adjoint.processor.analysis.memory.ArrayObservers;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Behavior;
import dev.adjoint.processor.rules.ElementaryRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where values that depend on the inputs leave the differentiable world: an error where a
 * derivative would be lost or wrong, a warning where it is zero by definition. Conditions are
 * neither, since branching on a value is normal.
 */
public final class DerivativeLosses {
  /** Comparisons and inspections, from whose results nothing flows back. */
  private static final Set<String> OBSERVERS =
      Set.of(
          "compare",
          "isNaN",
          "isInfinite",
          "isFinite",
          "compareTo",
          "equals",
          "hashCode",
          "toString");

  /** Classes of the JDK that make text of what they are given. */
  private static final Set<String> WRITERS =
      Set.of("java.io.", "java.lang.", "java.util.logging.", "java.util.Formatter");

  private final ActivityAnalysis activity;
  private final DiagnosticSink<Statement> sink;
  private final Texts texts;
  private final Map<Value, Statement> comparisons = new HashMap<>();
  private final Set<Operand> exceptions;

  private DerivativeLosses(
      PrimalMethod method, ActivityAnalysis activity, DiagnosticSink<Statement> sink) {
    this.activity = activity;
    this.sink = sink;
    this.exceptions = Exceptions.thrownIn(method.body());
    this.texts =
        Texts.in(
            method.body(),
            each -> isVariedNumber(each) || activity.isVariedArray(each),
            this::leaves);
  }

  /**
   * Reports every loss in a method.
   *
   * @param sink takes messages at the statement that loses it
   */
  public static void report(
      PrimalMethod method, ActivityAnalysis activity, DiagnosticSink<Statement> sink) {
    DerivativeLosses losses = new DerivativeLosses(method, activity, sink);
    losses.visit(method.body());
  }

  /** Inner statements before outer ones: what these deliver is known by then. */
  private void visit(Block block) {
    for (Statement statement : block.statements()) {
      Anatomy.blocks(statement).forEach(this::visit);
      visit(statement);
    }
  }

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      visitLet(let);
    } else if (statement instanceof Perform perform) {
      visitCall(perform.call(), perform);
    } else if (statement instanceof If branch) {
      visitLogic(branch);
    } else if (statement instanceof Store store
        && store.value() instanceof Value value
        && comparisons.containsKey(value)
        && !value.isNamed()) {
      sink.report(comparisons.get(value), DiagnosticCode.AD8003);
    }
  }

  private void visitLet(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Invoke call) {
      visitCall(call, let);
    } else if (operation instanceof Operation.StaticRead read) {
      visitField(read.field(), let);
    } else if (operation instanceof Operation.FieldRead read) {
      visitField(read.field(), let);
    } else if (operation instanceof Operation.Convert convert) {
      if (!convert.target().isFloating() && isVariedNumber(convert.operand())) {
        sink.report(let, DiagnosticCode.AD8001, convert.target());
      }
    } else if (operation instanceof Operation.Apply apply) {
      visitFunction(apply, let);
    } else if (isComparison(operation)) {
      compared(let.target(), let);
    } else if (countsText(let)) {
      sink.report(let, DiagnosticCode.AD5003, "the array");
    } else if (readsText(operation)) {
      sink.report(let, DiagnosticCode.AD5002, nameOfRead(operation));
    }
  }

  /** Whether a number, or what contains some, is read off an object that was given numbers. */
  private boolean readsText(Operation operation) {
    boolean reads =
        operation instanceof Operation.Component || operation instanceof Operation.FieldRead;
    return reads && texts.contains(operation.operands().get(0));
  }

  /** Whether it reads the characters of a text, or how many there are. */
  private boolean countsText(Let let) {
    boolean reads =
        let.operation() instanceof Operation.Load || let.operation() instanceof Operation.Length;
    return reads
        && let.target().type() instanceof Scalar
        && let.operation().operands().get(0).type().innermost() instanceof Scalar
        && texts.contains(let.operation().operands().get(0));
  }

  private static String nameOfRead(Operation operation) {
    return operation instanceof Operation.Component component
        ? component.name()
        : ((Operation.FieldRead) operation).field();
  }

  /** Whether it compares differentiated values, or combines what such comparisons found. */
  private boolean isComparison(Operation operation) {
    if (operation instanceof Operation.Binary binary) {
      return (binary.operator().isComparison() && anyVaried(binary.operands()))
          || binary.operands().stream().anyMatch(this::isComparison);
    }
    boolean keeps = operation instanceof Operation.Unary || operation instanceof Operation.Copy;
    return keeps && operation.operands().stream().anyMatch(this::isComparison);
  }

  private void compared(Value result, Statement statement) {
    comparisons.put(result, statement);
    if (result.isNamed()) {
      sink.report(statement, DiagnosticCode.AD8003);
    }
  }

  /** An intermediate such as {@code a > b && c > d}, which may be negated, or kept in an array. */
  private void visitLogic(If branch) {
    for (int k = 0; k < branch.results().size(); k++) {
      Value result = branch.results().get(k);
      if (result.type() == Scalar.BOOLEAN
          && !result.isNamed()
          && (isComparison(branch.condition())
              || isComparison(branch.then(), k)
              || isComparison(branch.otherwise(), k))) {
        comparisons.put(result, branch);
      }
    }
  }

  private boolean isComparison(Block block, int result) {
    return result < block.yielded().size() && isComparison(block.yielded().get(result));
  }

  private boolean isComparison(Operand operand) {
    return operand instanceof Value value && comparisons.containsKey(value);
  }

  private void visitFunction(Operation.Apply apply, Statement statement) {
    if (!anyVaried(apply.arguments())) {
      return;
    }
    String name = "Math." + apply.function().name();
    Behavior behavior = ElementaryRules.behaviorOf(apply.function());
    if (behavior == Behavior.REFUSED) {
      sink.report(statement, DiagnosticCode.AD5001, name);
    } else if (behavior == Behavior.PIECEWISE_CONSTANT) {
      sink.report(statement, DiagnosticCode.AD8002, name);
    }
  }

  /** An array in a field outlives the call, and another reference may lead to it. */
  private void visitField(String field, Let let) {
    if (let.target().type() instanceof ArrayType && activity.isVariedArray(let.target())) {
      sink.report(let, DiagnosticCode.AD3005, field);
    }
  }

  private void visitCall(Operation.Invoke call, Statement statement) {
    Callee callee = call.callee();
    String name = callee.kind() == Callee.Kind.CONSTRUCTOR ? callee.owner() : callee.name();
    if (RuntimeCalls.isPassive(call)) {
      return;
    }
    if (callee.derivation() != null) {
      visitDerived(call, name, statement);
      return;
    }
    if (leaves(call, statement)) {
      sink.report(statement, DiagnosticCode.AD5002, name);
      return;
    }
    boolean array = call.arguments().stream().anyMatch(activity::isVariedArray);
    boolean text = call.arguments().stream().anyMatch(texts::contains);
    IrType result = callee.result();
    if (!array && !anyVaried(call.arguments()) && !text) {
      return;
    }
    if (result instanceof Scalar scalar && scalar != Scalar.BOOLEAN && !observes(callee)) {
      boolean unknown = scalar.isFloating() && !text;
      sink.report(statement, unknown ? DiagnosticCode.AD5002 : DiagnosticCode.AD5003, name);
    } else if (result != null && !(result instanceof Scalar) && RecordType.hasNumbers(result)) {
      sink.report(statement, DiagnosticCode.AD5002, name);
    }
  }

  /** Whether numbers that depend on the inputs go where they cannot be followed. */
  private boolean leaves(Operation.Invoke call, Statement statement) {
    Callee callee = call.callee();
    if (call.arguments().stream().anyMatch(activity::isVariedArray) && !looksAtArrays(callee)) {
      return true;
    }
    if (statement instanceof Let let
        && let.target().type() instanceof ArrayType
        && activity.isVariedArray(let.target())) {
      return true; // It may be an array that was given away before, with numbers in it.
    }
    boolean keeps = mayKeep(callee, statement) || call.arguments().stream().anyMatch(this::stores);
    return anyVaried(call.arguments()) && !observes(callee) && keeps;
  }

  private static boolean looksAtArrays(Callee callee) {
    return ArrayObservers.contains(callee)
        || callee.kind() == Callee.Kind.INSTANCE && observes(callee);
  }

  /** Whether a number can be put into it, to be read from there. */
  private boolean stores(Operand argument) {
    return argument.type() instanceof ArrayType && argument.type().isDifferentiable();
  }

  /** Whether a callee may put a number away, from where it comes back without derivative. */
  private boolean mayKeep(Callee callee, Statement statement) {
    if (callee.kind() == Callee.Kind.CONSTRUCTOR) {
      return !(statement instanceof Let let && exceptions.contains(let.target()));
    }
    if (!callee.owner().startsWith("java.")) {
      return true;
    }
    return callee.kind() == Callee.Kind.INSTANCE && statement instanceof Perform && !writes(callee);
  }

  /** Whether it is of a class of the JDK that makes text of what it is given. */
  static boolean writes(Callee callee) {
    return WRITERS.stream().anyMatch(callee.owner()::startsWith);
  }

  private void visitDerived(Operation.Invoke call, String name, Statement statement) {
    if (call.arguments().stream().anyMatch(activity::isVaried)) {
      if (call.callee().derivation() instanceof Derivation.Dispatched) {
        sink.report(statement, DiagnosticCode.AD5006, name);
      } else if (call.callee().derivation() instanceof RuleDerivation rule) {
        visitRuled(call, rule, name, statement);
      } else if (call.callee().derivation() instanceof Derivation.Body) {
        sink.report(statement, DiagnosticCode.AD5002, name);
      }
    }
  }

  /** An array that is passed as an object is not what the rule is told of. */
  private void visitRuled(
      Operation.Invoke call, RuleDerivation rule, String name, Statement statement) {
    for (int k = 0; k < call.arguments().size(); k++) {
      Operand argument = call.arguments().get(k);
      if (activity.isVaried(argument) && !argument.type().equals(rule.arguments().get(k).type())) {
        sink.report(statement, DiagnosticCode.AD5002, name);
      }
    }
  }

  /** A static {@code hashCode} takes a number, whose bits it gives. */
  static boolean observes(Callee callee) {
    boolean bits = callee.kind() == Callee.Kind.STATIC && callee.name().equals("hashCode");
    return OBSERVERS.contains(callee.name()) && !bits;
  }

  private boolean anyVaried(List<Operand> operands) {
    return operands.stream().anyMatch(this::isVariedNumber);
  }

  private boolean isVariedNumber(Operand operand) {
    return operand.type().rank() == 0 && activity.isVaried(operand);
  }
}
