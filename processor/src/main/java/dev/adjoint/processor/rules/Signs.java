package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signs of the values of a body, as far as they follow from how each is computed: {@code 1 +
 * Math.exp(x)} is positive. Where they are known, partial derivatives need no guard against a
 * division by 0.
 */
public final class Signs {
  /** Nothing is known but of constants. */
  public static final Signs UNKNOWN = new Signs();

  private final Map<Value, Sign> signs = new HashMap<>();
  private final LargeValues large = new LargeValues();
  private final Map<Operand, Operation> definitions = new HashMap<>();

  private Signs() {}

  /** Looks through a body. */
  public static Signs of(Block body) {
    Signs signs = new Signs();
    signs.visit(body);
    return signs;
  }

  /** Looks through a body without drawing conclusions: every guard that may matter stays. */
  public static Signs without(Block body) {
    Signs signs = of(body);
    signs.signs.clear();
    return signs;
  }

  /** How an operand is computed; {@code null} if not by an operation. */
  Operation definitionOf(Operand operand) {
    return definitions.get(operand);
  }

  /** What is known of an operand. */
  Sign of(Operand operand) {
    if (operand instanceof Constant constant) {
      return constant.value() instanceof Number n ? Sign.of(n.doubleValue()) : Sign.UNKNOWN;
    }
    return signs.getOrDefault(operand, Sign.UNKNOWN);
  }

  /** The values that overflow easily. */
  LargeValues large() {
    return large;
  }

  private void visit(Block block) {
    for (Statement statement : block.statements()) {
      Anatomy.blocks(statement).forEach(this::visit);
      large.visit(statement);
      if (statement instanceof Let let) {
        definitions.put(let.target(), let.operation());
        note(let.target(), of(let.operation()));
      } else if (statement instanceof If choice) {
        results(choice);
      }
    }
  }

  private void note(Value value, Sign sign) {
    if (sign != Sign.UNKNOWN) {
      signs.put(value, sign);
    }
  }

  private void results(If choice) {
    for (int i = 0; i < choice.results().size(); i++) {
      Sign whenTrue = delivered(choice.then(), i);
      note(choice.results().get(i), whenTrue.or(delivered(choice.otherwise(), i)));
    }
  }

  /** A block that leaves delivers nothing that could be wrong. */
  private Sign delivered(Block block, int position) {
    return block.end() instanceof Terminator.Yield
        ? of(block.yielded().get(position))
        : Sign.POSITIVE;
  }

  private Sign of(Operation operation) {
    if (operation instanceof Operation.Binary binary) {
      return binary(binary);
    }
    if (operation instanceof Operation.Apply apply) {
      return function(apply.function().name(), apply.arguments());
    }
    if (operation instanceof Operation.Copy copy) {
      return of(copy.operand());
    }
    if (operation instanceof Operation.Convert convert) {
      boolean rounds = convert.target() == Scalar.FLOAT || !convert.target().isFloating();
      return rounds ? of(convert.operand()).times(Sign.POSITIVE) : of(convert.operand());
    }
    return operation instanceof Operation.Select select
        ? of(select.whenTrue()).or(of(select.whenFalse()))
        : Sign.UNKNOWN;
  }

  private Sign binary(Operation.Binary operation) {
    if (!(operation.type() instanceof Scalar type) || !type.isFloating()) {
      return Sign.UNKNOWN;
    }
    Sign left = of(operation.left());
    Sign right = of(operation.right());
    if (operation.operator() == BinaryOperator.ADD) {
      return left.plus(right);
    }
    if (operation.operator() == BinaryOperator.MULTIPLY) {
      boolean square = operation.left().equals(operation.right());
      return square ? Sign.NON_NEGATIVE : left.times(right);
    }
    return operation.operator() == BinaryOperator.DIVIDE ? left.times(right) : Sign.UNKNOWN;
  }

  private Sign function(String name, List<Operand> arguments) {
    Sign first = arguments.isEmpty() ? Sign.UNKNOWN : of(arguments.get(0));
    return switch (name) {
      case "cosh" -> Sign.POSITIVE;
      case "exp" -> Sign.NON_NEGATIVE;
      case "sqrt", "abs" -> first.orGreater(Sign.NON_NEGATIVE);
      case "cbrt" -> first;
      case "hypot" -> first.orGreater(of(arguments.get(1))).orGreater(Sign.NON_NEGATIVE);
      case "pow", "expm1", "log1p", "atan", "sinh", "tanh" -> first.times(Sign.POSITIVE);
      case "max" -> first.orGreater(of(arguments.get(1)));
      case "min" -> first.or(of(arguments.get(1)));
      default -> Sign.UNKNOWN;
    };
  }
}
