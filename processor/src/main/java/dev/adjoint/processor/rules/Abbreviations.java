package dev.adjoint.processor.rules;

import java.util.HashMap;
import java.util.Map;

/** Names for parts that the formulas of a rule have in common: {@code r = a / b}. */
final class Abbreviations {
  private final Map<String, Formula> parts = new HashMap<>();

  /** Reads definitions, each of which may use those before it. */
  Abbreviations(String... definitions) {
    for (String definition : definitions) {
      int equals = definition.indexOf('=');
      Formula part = Formula.parse(definition.substring(equals + 1));
      parts.put(definition.substring(0, equals).strip(), expand(part));
    }
  }

  /** The formula with what the names stand for in their place. */
  Formula expand(Formula formula) {
    if (formula instanceof Formula.Name name) {
      return parts.getOrDefault(name.name(), name);
    }
    if (formula instanceof Formula.Negation negation) {
      return new Formula.Negation(expand(negation.operand()));
    }
    if (formula instanceof Formula.Arithmetic arithmetic) {
      return new Formula.Arithmetic(
          arithmetic.operator(), expand(arithmetic.left()), expand(arithmetic.right()));
    }
    if (formula instanceof Formula.Call call) {
      return new Formula.Call(
          call.function(), call.arguments().stream().map(this::expand).toList());
    }
    return formula instanceof Formula.Conditional choice ? conditional(choice) : formula;
  }

  private Formula conditional(Formula.Conditional choice) {
    Formula.Comparison condition = choice.condition();
    return new Formula.Conditional(
        new Formula.Comparison(
            condition.operator(),
            condition.tie(),
            expand(condition.left()),
            expand(condition.right())),
        expand(choice.whenTrue()),
        expand(choice.whenFalse()));
  }
}
