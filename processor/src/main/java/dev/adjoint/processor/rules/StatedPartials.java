package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the partial derivatives that users state, as rules like those of the table. */
public final class StatedPartials {
  /** What formulas call the result, unless a parameter has that name. */
  public static final String RESULT = "value";

  private StatedPartials() {}

  /** The rule of a method with partial derivatives; every one is guarded where it is singular. */
  static Rule of(RuleDerivation derivation) {
    List<String> names = derivation.arguments().stream().map(Derivation.Argument::name).toList();
    Rule rule =
        new Rule(
            derivation.toString(),
            derivation.toString(),
            names.contains(RESULT) ? "" : RESULT,
            names,
            Behavior.DIFFERENTIABLE,
            List.of(),
            Optional.empty());
    for (RuleDerivation.Partial partial : derivation.partials()) {
      Formula formula = parse(partial.formula(), derivation.arguments(), partial.functions());
      rule = rule.with(new Partial(partial.argument(), formula, partial.formula(), true));
    }
    return rule;
  }

  /**
   * Reads a formula.
   *
   * @param text the formula
   * @param arguments the arguments of the method, whose names may occur
   * @param functions the functions other than those of {@code Math}
   * @throws FormulaException if it is none, or calls something else
   */
  public static Formula parse(
      String text,
      List<Derivation.Argument> arguments,
      Map<String, RuleDerivation.Function> functions) {
    Map<String, IrType> types = new HashMap<>();
    types.put(RESULT, Scalar.DOUBLE);
    arguments.forEach(argument -> types.put(argument.name(), argument.type()));
    return new FormulaNames(text, types, functions).resolve(new FormulaParser(text).parse());
  }

  /**
   * The functions that a formula calls by unqualified names.
   *
   * @throws FormulaException if it is no formula
   */
  public static Set<String> calledFunctions(String text) {
    Set<String> called = new HashSet<>();
    FormulaNames.collectCalls(new FormulaParser(text).parse(), called);
    return called;
  }
}
