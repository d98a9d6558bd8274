package dev.adjoint.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of one operator or elementary function, in all its overloads.
 *
 * @param head how the operation is written in a textbook: {@code y = atan2(a, b)}
 * @param symbol the operator or the function's name
 * @param result the name of the result in the formulas
 * @param arguments the names of the arguments in the formulas
 * @param behavior what the operation does to derivatives
 * @param partials the derivatives by the arguments that have one other than 0
 * @param same the derivative by the one argument of {@code g(x, x)}, where that is simpler than two
 *     contributions
 */
public record Rule(
    String head,
    String symbol,
    String result,
    List<String> arguments,
    Behavior behavior,
    List<Partial> partials,
    Optional<Partial> same) {
  /** Makes the lists immutable. */
  public Rule {
    arguments = List.copyOf(arguments);
    partials = List.copyOf(partials);
  }

  /** Starts the rule of a differentiable operation: {@code y = tan(x)} or {@code y = a * b}. */
  static Rule rule(String head) {
    return of(head, Behavior.DIFFERENTIABLE);
  }

  /** The rule of a function whose derivative is 0 wherever there is one. */
  static Rule piecewiseConstant(String head) {
    return of(head, Behavior.PIECEWISE_CONSTANT);
  }

  /** The rule of a function without floating-point arguments. */
  static Rule discrete(String head) {
    return of(head, Behavior.DISCRETE);
  }

  /** The rule of a function that active values must not flow into. */
  static Rule refused(String head) {
    return of(head, Behavior.REFUSED);
  }

  private static Rule of(String head, Behavior behavior) {
    int equals = head.indexOf('=');
    String result = head.substring(0, equals).strip();
    Formula body = Formula.parse(head.substring(equals + 1));
    List<Formula> operands;
    String symbol;
    if (body instanceof Formula.Arithmetic arithmetic) {
      symbol = arithmetic.operator().spelling();
      operands = List.of(arithmetic.left(), arithmetic.right());
    } else if (body instanceof Formula.Negation negation) {
      symbol = "-";
      operands = List.of(negation.operand());
    } else {
      Formula.Call call = (Formula.Call) body;
      symbol = call.function();
      operands = call.arguments();
    }
    List<String> names = operands.stream().map(o -> ((Formula.Name) o).name()).toList();
    return new Rule(head, symbol, result, names, behavior, List.of(), Optional.empty());
  }

  /** Adds the derivative by an argument. */
  Rule partial(String argument, String formula) {
    return with(new Partial(argument, Formula.parse(formula), formula, false));
  }

  /** Adds the derivative by an argument, infinite or undefined somewhere. */
  Rule singular(String argument, String formula) {
    return with(new Partial(argument, Formula.parse(formula), formula, true));
  }

  /** The same, with names for parts of the formula: {@code r = a / b}. */
  Rule singular(String argument, String formula, String... where) {
    Formula expanded = new Abbreviations(where).expand(Formula.parse(formula));
    String text = formula + " where " + String.join(", ", where);
    return with(new Partial(argument, expanded, text, true));
  }

  /** Says that the operation is linear in an argument, and so its own derivative. */
  Rule linear(String argument) {
    return with(new Partial(argument, null, "itself", false));
  }

  /** Gives the derivative of {@code g(x, x)} by {@code x}. */
  Rule whenSame(String formula) {
    Partial partial = new Partial(arguments.get(0), Formula.parse(formula), formula, false);
    return new Rule(head, symbol, result, arguments, behavior, partials, Optional.of(partial));
  }

  Rule with(Partial partial) {
    if (!arguments.contains(partial.argument())) {
      throw new IllegalArgumentException(partial.argument() + " is no argument of " + head);
    }
    List<Partial> more = new ArrayList<>(partials);
    more.add(partial);
    return new Rule(head, symbol, result, arguments, behavior, more, same);
  }

  /** The derivative by an argument; empty where it is 0. */
  public Optional<Partial> partial(String argument) {
    return partials.stream().filter(p -> p.argument().equals(argument)).findFirst();
  }

  /** What rules are looked up by: the symbol and the number of arguments. */
  String key() {
    return key(symbol, arguments.size());
  }

  static String key(String symbol, int arity) {
    return symbol + "/" + arity;
  }

  @Override
  public String toString() {
    Stream<String> lines =
        partials.stream()
            .map(
                p ->
                    "d%s/d%s = %s%s"
                        .formatted(
                            result, p.argument(), p.text(), p.singular() ? " (singular)" : ""));
    return head + ": " + (partials.isEmpty() ? behavior : lines.collect(Collectors.joining("; ")));
  }
}
