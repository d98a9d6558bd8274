package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The values of a body that overflow for operands of ordinary size: exponentials, and what is
 * computed from them by arithmetic. As factors they make NaN of an adjoint of 0.
 */
final class LargeValues {
  private static final Set<String> EXPONENTIALS = Set.of("exp", "expm1", "sinh", "cosh");

  private final Set<Value> large = new HashSet<>();

  /** Looks at a statement, after all before it and in it. */
  void visit(Statement statement) {
    if (statement instanceof Let let && isLarge(let.operation())) {
      large.add(let.target());
    } else if (statement instanceof If choice) {
      results(choice, choice.then());
      results(choice, choice.otherwise());
    }
  }

  private void results(If choice, Block block) {
    for (int i = 0; i < block.yielded().size(); i++) {
      if (contains(block.yielded().get(i))) {
        large.add(choice.results().get(i));
      }
    }
  }

  private boolean isLarge(Operation operation) {
    if (operation instanceof Operation.Apply apply) {
      return EXPONENTIALS.contains(apply.function().name());
    }
    if (operation instanceof Operation.Binary binary) {
      return !binary.operator().isComparison()
          && (contains(binary.left())
              || binary.operator() != BinaryOperator.DIVIDE && contains(binary.right()));
    }
    boolean passesOn =
        operation instanceof Operation.Unary
            || operation instanceof Operation.Copy
            || operation instanceof Operation.Convert
            || operation instanceof Operation.Select;
    return passesOn && operation.operands().stream().anyMatch(this::contains);
  }

  boolean contains(Operand operand) {
    return large.contains(operand);
  }

  /** Whether a formula reads such a value or computes one. */
  boolean isReadBy(Formula formula, Map<String, Operand> names) {
    if (formula instanceof Formula.Name name) {
      return contains(names.get(name.name()));
    }
    if (formula instanceof Formula.Negation negation) {
      return isReadBy(negation.operand(), names);
    }
    if (formula instanceof Formula.Arithmetic arithmetic) {
      return isReadBy(arithmetic.left(), names) || isReadBy(arithmetic.right(), names);
    }
    if (formula instanceof Formula.Call call) {
      return EXPONENTIALS.contains(call.function())
          || call.arguments().stream().anyMatch(argument -> isReadBy(argument, names));
    }
    return formula instanceof Formula.Conditional choice
        && (isReadBy(choice.whenTrue(), names) || isReadBy(choice.whenFalse(), names));
  }
}
