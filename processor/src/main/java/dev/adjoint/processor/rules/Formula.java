package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.RuleDerivation;
import java.util.List;

/** A local partial derivative as a formula in the arguments and the result of an operation. */
public sealed interface Formula {
  /** A number. */
  record Number(double value) implements Formula {}

  /** An argument of the operation, or its result. */
  record Name(String name) implements Formula {}

  /** A negation. */
  record Negation(Formula operand) implements Formula {}

  /** A sum, difference, product or quotient. */
  record Arithmetic(BinaryOperator operator, Formula left, Formula right) implements Formula {}

  /** A function of the same class as the operation's own, or of {@code Math} for an operator. */
  record Call(String function, List<Formula> arguments) implements Formula {
    /** Makes the arguments immutable. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A function of the user's, which may have a rule of its own. */
  record Invocation(RuleDerivation.Function function, List<Formula> arguments) implements Formula {
    /** Makes the arguments immutable. */
    public Invocation {
      arguments = List.copyOf(arguments);
    }
  }

  /** The one formula where the comparison holds, the other elsewhere. */
  record Conditional(Comparison condition, Formula whenTrue, Formula whenFalse)
      implements Formula {}

  /**
   * A comparison.
   *
   * @param operator one of Java's comparisons
   * @param tie whether, written {@code a >~ b} or {@code a <~ b}, it also holds at a tie that goes
   *     to {@code a}: ties go to the passive argument if only one is active, else to the first
   * @param left the left side
   * @param right the right side
   */
  record Comparison(BinaryOperator operator, boolean tie, Formula left, Formula right) {}

  /** Whether this is the number {@code number}. */
  default boolean is(double number) {
    return this instanceof Number constant && constant.value() == number;
  }

  /** Returns the formula that the text spells. */
  static Formula parse(String text) {
    return new FormulaParser(text).parse();
  }
}
