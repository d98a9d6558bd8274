package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what the names in a formula of the user's mean. */
final class FormulaNames {
  private static final Map<String, Integer> MATH =
      Map.ofEntries(
          Map.entry("fma", 3),
          Map.entry("pow", 2),
          Map.entry("hypot", 2),
          Map.entry("atan2", 2),
          Map.entry("max", 2),
          Map.entry("min", 2),
          Map.entry("copySign", 2),
          Map.entry("IEEEremainder", 2));
  private static final Set<String> MATH_OF_ONE =
      Set.copyOf(
          Arrays.asList(
              ("sqrt cbrt exp expm1 log log10 log1p sin cos tan asin acos atan sinh cosh tanh"
                      + " toRadians toDegrees abs signum floor ceil rint")
                  .split(" ")));
  private static final Set<BinaryOperator> OF_INTEGERS =
      Set.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT, BinaryOperator.MULTIPLY);

  private final String text;
  private final Map<String, IrType> types;
  private final Map<String, RuleDerivation.Function> functions;

  FormulaNames(
      String text, Map<String, IrType> types, Map<String, RuleDerivation.Function> functions) {
    this.text = text;
    this.types = types;
    this.functions = functions;
  }

  /** Adds the unqualified names of all functions in a formula. */
  static void collectCalls(Formula formula, Set<String> called) {
    if (formula instanceof Formula.Call call) {
      called.add(call.function());
      call.arguments().forEach(argument -> collectCalls(argument, called));
    } else if (formula instanceof Formula.Negation negation) {
      collectCalls(negation.operand(), called);
    } else if (formula instanceof Formula.Arithmetic arithmetic) {
      collectCalls(arithmetic.left(), called);
      collectCalls(arithmetic.right(), called);
    } else if (formula instanceof Formula.Conditional choice) {
      collectCalls(choice.condition().left(), called);
      collectCalls(choice.condition().right(), called);
      collectCalls(choice.whenTrue(), called);
      collectCalls(choice.whenFalse(), called);
    }
  }

  /** The formula with numbers for constants, and functions for calls. */
  Formula resolve(Formula formula) {
    if (formula instanceof Formula.Name name) {
      return name(name);
    }
    if (formula instanceof Formula.Negation negation) {
      return new Formula.Negation(resolve(negation.operand()));
    }
    if (formula instanceof Formula.Arithmetic arithmetic) {
      Formula left = resolve(arithmetic.left());
      return new Formula.Arithmetic(arithmetic.operator(), left, resolve(arithmetic.right()));
    }
    if (formula instanceof Formula.Call call) {
      return call(call);
    }
    return formula instanceof Formula.Conditional choice ? conditional(choice) : formula;
  }

  private Formula name(Formula.Name name) {
    if (types.get(name.name()) instanceof Scalar type && type != Scalar.BOOLEAN) {
      return name;
    }
    return switch (name.name()) {
      case "Math.PI", "StrictMath.PI" -> new Formula.Number(Math.PI);
      case "Math.E", "StrictMath.E" -> new Formula.Number(Math.E);
      default -> throw unknown(name.name(), "is no number: neither a parameter nor value");
    };
  }

  private Formula conditional(Formula.Conditional choice) {
    Formula.Comparison condition = choice.condition();
    if (condition.tie()) {
      throw new FormulaException(text.indexOf('~'), "unexpected ~");
    }
    return new Formula.Conditional(
        new Formula.Comparison(
            condition.operator(), false, resolve(condition.left()), resolve(condition.right())),
        resolve(choice.whenTrue()),
        resolve(choice.whenFalse()));
  }

  private Formula call(Formula.Call call) {
    String name = call.function();
    RuleDerivation.Function function = functions.get(name);
    if (function == null) {
      return mathCall(name, call.arguments().stream().map(this::resolve).toList());
    }
    if (function.parameters().size() != call.arguments().size()) {
      throw unknown(name, "does not take this number of arguments");
    }
    List<Formula> arguments = new ArrayList<>();
    for (int k = 0; k < call.arguments().size(); k++) {
      arguments.add(argument(call.arguments().get(k), function.parameters().get(k), name));
    }
    return new Formula.Invocation(function, arguments);
  }

  private Formula argument(Formula formula, IrType parameter, String function) {
    if (parameter instanceof Scalar scalar) {
      Formula argument = resolve(formula);
      if (!scalar.isFloating() && !isInteger(argument)) {
        throw unknown(function, "takes an integer there: names, numbers, +, - and * only");
      }
      return argument;
    }
    if (formula instanceof Formula.Name name
        && types.get(name.name()) != null
        && types.get(name.name()).equals(parameter)) {
      return name;
    }
    throw unknown(function, "takes a parameter of type " + parameter.javaName() + " there");
  }

  private boolean isInteger(Formula formula) {
    if (formula instanceof Formula.Number number) {
      return number.value() == (int) number.value();
    }
    if (formula instanceof Formula.Negation negation) {
      return isInteger(negation.operand());
    }
    return formula instanceof Formula.Name name
            && types.get(name.name()) instanceof Scalar type
            && type.isIntegral()
            && type != Scalar.LONG
        || formula instanceof Formula.Arithmetic arithmetic
            && OF_INTEGERS.contains(arithmetic.operator())
            && isInteger(arithmetic.left())
            && isInteger(arithmetic.right());
  }

  private Formula mathCall(String name, List<Formula> arguments) {
    String simple = name.replaceFirst("^(java\\.lang\\.)?(Strict)?Math\\.", "");
    int arity = MATH_OF_ONE.contains(simple) ? 1 : MATH.getOrDefault(simple, 0);
    if (arity == 0) {
      throw unknown(name, "is no function of Math, and no static function here");
    }
    if (arity != arguments.size()) {
      throw unknown(name, "does not take this number of arguments");
    }
    return new Formula.Call(simple, arguments);
  }

  private FormulaException unknown(String name, String what) {
    Pattern word = Pattern.compile("(?<![\\w.$])" + spelling(name) + "(?![\\w$])");
    Matcher matcher = word.matcher(text);
    return new FormulaException(matcher.find() ? matcher.start() : 0, name + " " + what);
  }

  private static String spelling(String name) {
    return String.join(
        "\\s*\\.\\s*", Arrays.stream(name.split("\\.")).map(Pattern::quote).toList());
  }
}
