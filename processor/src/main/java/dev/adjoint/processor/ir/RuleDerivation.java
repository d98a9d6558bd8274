package dev.adjoint.processor.ir;

import java.util.List;
import java.util.Map;

/**
 * A method that is differentiated by rules of the user, and not by its body. Two of them are equal
 * if they are for the same method and come from the same place. The functions of a formula may have
 * rules of their own, this one even, so that its parts are set after it was made.
 */
public final class RuleDerivation implements Derivation {
  /**
   * A partial derivative.
   *
   * @param argument the name of the argument
   * @param formula the derivative, a formula in the arguments and {@code value}, the result
   * @param functions the functions other than those of {@code Math} that the formula calls
   */
  public record Partial(String argument, String formula, Map<String, Function> functions) {
    /** Makes the functions immutable. */
    public Partial {
      functions = Map.copyOf(functions);
    }
  }

  /** A static function to numbers, and the types of its parameters. */
  public record Function(Callee callee, List<IrType> parameters) {
    /** Makes the parameters immutable. */
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  private final String key;
  private final List<Argument> arguments;
  private List<Partial> partials = List.of();
  private Callee adjoint;
  private Callee tangent;
  private boolean takesValue;

  /**
   * Starts the derivation of a method.
   *
   * @param key the method, and where its rules are
   */
  public RuleDerivation(String key, List<Argument> arguments) {
    this.key = key;
    this.arguments = List.copyOf(arguments);
  }

  /** States all partial derivatives. */
  public void state(List<Partial> all) {
    partials = List.copyOf(all);
  }

  /**
   * Gives the rule for reverse mode.
   *
   * @param rule a static method without result
   * @param valueToo whether it takes, before the seed, what the method returned
   */
  public void reverse(Callee rule, boolean valueToo) {
    adjoint = rule;
    takesValue = valueToo;
  }

  /** Gives the rule for forward mode: a static method that returns the tangent alone. */
  public void forward(Callee rule) {
    tangent = rule;
  }

  @Override
  public List<Argument> arguments() {
    return arguments;
  }

  /** False: rules do without running the method again. */
  @Override
  public boolean repeatable() {
    return false;
  }

  /** The partial derivatives; none if there are rules for the modes instead. */
  public List<Partial> partials() {
    return partials;
  }

  /** Whether derivatives of any order follow from partial derivatives. */
  public boolean hasPartials() {
    return !partials.isEmpty();
  }

  /**
   * The rule for reverse mode: takes the arguments as they were at the call, the result if {@link
   * #takesValue}, the adjoint of the result if there is one, and a buffer for each differentiated
   * argument, which it adds to. {@code null} if there is none.
   */
  public Callee adjoint() {
    return adjoint;
  }

  /**
   * The rule for forward mode: takes the arguments as they were at the call and a tangent for each
   * differentiated one, and returns the tangent of the result. {@code null} if there is none.
   */
  public Callee tangent() {
    return tangent;
  }

  /** Whether {@link #adjoint} takes the result before the seed. */
  public boolean takesValue() {
    return takesValue;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleDerivation rule && rule.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "rule of " + key;
  }
}
