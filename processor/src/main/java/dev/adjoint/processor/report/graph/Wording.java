package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is written into nodes: operators as mathematics has them, expressions as source has them.
 */
final class Wording {
  /** How many operations deep an expression is spelled. */
  private static final int DEPTH = 4;

  private static final String ELIDED = "…";
  private static final Map<String, String> OPERATORS =
      Map.of("*", "×", "/", "÷", "-", "−", "<=", "≤", ">=", "≥", "!=", "≠");
  private static final Map<String, String> FUNCTIONS = Map.of("sqrt", "√", "cbrt", "∛");

  private final Dependencies dependencies;

  Wording(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /** What stands in an operator's circle. */
  static String operator(Operation operation) {
    if (operation instanceof Operation.Binary binary) {
      String spelling = binary.operator().spelling();
      return isSquare(operation) ? "(·)²" : OPERATORS.getOrDefault(spelling, spelling);
    } else if (operation instanceof Operation.Unary unary) {
      return unary.operator() == UnaryOperator.NEGATE ? "−" : unary.operator().spelling();
    } else if (operation instanceof Operation.Apply apply) {
      return FUNCTIONS.getOrDefault(apply.function().name(), apply.function().name());
    } else if (operation instanceof Operation.Invoke invoke) {
      String owner = invoke.callee().owner();
      String type = owner.substring(owner.lastIndexOf('.') + 1);
      return invoke.callee().name().isEmpty() ? "new " + type : invoke.callee().name();
    } else if (operation instanceof Operation.CloneArray) {
      return "clone";
    } else if (operation instanceof Operation.Convert convert) {
      return "(" + convert.target() + ")";
    } else if (operation instanceof Operation.Pop) {
      return "pop";
    } else if (operation instanceof Operation.NewRecord made) {
      return "new " + made.recordType().javaName();
    }
    return operation instanceof Operation.Concatenate ? "+" : operation.type().javaName();
  }

  /** Whether a number is multiplied by itself. */
  static boolean isSquare(Operation operation) {
    return operation instanceof Operation.Binary binary
        && binary.operator().spelling().equals("*")
        && binary.left() instanceof Value
        && binary.left().equals(binary.right());
  }

  /** A number, short. */
  static String number(Constant constant) {
    String text = String.valueOf(constant.value());
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** An operand as source has it, not longer than {@code limit}. */
  String text(Operand operand, int limit) {
    return shortened(text(operand, DEPTH, false), limit);
  }

  /** An operation as source has it. */
  String spelled(Operation operation, int limit) {
    return shortened(text(operation, DEPTH, false), limit);
  }

  /** Tells elements apart that are spelled the same: variables of one name, at different times. */
  static List<Value> key(Operand index, Dependencies dependencies) {
    List<Value> variables = new ArrayList<>();
    Deque<Operand> open = new ArrayDeque<>(List.of(index));
    while (!open.isEmpty() && variables.size() < 16) {
      if (open.pop() instanceof Value value) {
        Operation operation = dependencies.operation(value);
        if (value.isNamed() || operation == null || operation.operands().isEmpty()) {
          variables.add(value);
        } else {
          open.addAll(operation.operands());
        }
      }
    }
    return variables;
  }

  /** A text on one line, cut where it is longer than {@code limit}. */
  static String shortened(String text, int limit) {
    return text.codePointCount(0, text.length()) <= limit
        ? text
        : text.substring(0, text.offsetByCodePoints(0, limit - 1)) + ELIDED;
  }

  private String text(Operand operand, int depth, boolean inner) {
    if (operand instanceof Constant constant) {
      return number(constant);
    }
    Value value = (Value) operand;
    Operation operation = dependencies.operation(value);
    if (value.isNamed()) {
      return value.name();
    }
    return operation == null || depth == 0 ? ELIDED : text(operation, depth - 1, inner);
  }

  private String text(Operation operation, int depth, boolean inner) {
    if (operation instanceof Operation.Load load) {
      return text(load.array(), depth, true) + "[" + text(load.index(), depth, false) + "]";
    } else if (operation instanceof Operation.Length length) {
      return text(length.array(), depth, true) + ".length";
    } else if (operation instanceof Operation.FieldRead read) {
      return text(read.object(), depth, true) + "." + read.field();
    } else if (operation instanceof Operation.Component read) {
      return text(read.record(), depth, true) + "." + read.name();
    } else if (operation instanceof Operation.StaticRead read) {
      return read.owner().substring(read.owner().lastIndexOf('.') + 1) + "." + read.field();
    } else if (operation instanceof Operation.Copy copy) {
      return text(copy.operand(), depth, inner);
    } else if (operation instanceof Operation.Convert convert) {
      return text(convert.operand(), depth, inner);
    } else if (operation instanceof Operation.Binary binary) {
      String text =
          text(binary.left(), depth, true)
              + " "
              + binary.operator().spelling()
              + " "
              + text(binary.right(), depth, true);
      return inner ? "(" + text + ")" : text;
    } else if (operation instanceof Operation.Unary unary) {
      return unary.operator().spelling() + text(unary.operand(), depth, true);
    } else if (operation instanceof Operation.Select select) {
      return list("", select.operands(), depth);
    }
    return list(operator(operation), operation.operands(), depth);
  }

  private String list(String name, List<Operand> operands, int depth) {
    return operands.stream()
        .map(operand -> text(operand, depth, false))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
