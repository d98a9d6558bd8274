package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes the values of folded formulas at one operation, each operation at most once. */
final class FormulaEmitter {
  private static final Set<String> WITH_FLOAT_OVERLOAD = Set.of("signum", "copySign");

  private final BlockBuilder out;
  private final Origin origin;
  private final Scalar type;
  private final String owner;
  private final Map<String, Operand> names;
  private final Map<Operation, Operand> computed = new HashMap<>();

  /**
   * Prepares emitting.
   *
   * @param out where operations are appended
   * @param origin their origin
   * @param type the floating type of the formulas
   * @param owner the class whose functions the formulas call
   * @param names what the names in the formulas are
   */
  FormulaEmitter(
      BlockBuilder out, Origin origin, Scalar type, String owner, Map<String, Operand> names) {
    this.out = out;
    this.origin = origin;
    this.type = type;
    this.owner = owner;
    this.names = names;
  }

  /** Appends an operation, unless it was computed before. */
  Operand emit(Operation operation) {
    return computed.computeIfAbsent(operation, o -> out.let(o, origin));
  }

  /** A number of the formulas' type. */
  Operand number(double value) {
    return Constant.of(type, value);
  }

  /** Computes a formula. */
  Operand value(Formula formula) {
    if (formula instanceof Formula.Number number) {
      return number(number.value());
    }
    if (formula instanceof Formula.Name name) {
      return convert(type, names.get(name.name()));
    }
    if (formula instanceof Formula.Negation negation) {
      return emit(new Operation.Unary(UnaryOperator.NEGATE, value(negation.operand())));
    }
    if (formula instanceof Formula.Arithmetic arithmetic) {
      Operand left = value(arithmetic.left());
      return emit(new Operation.Binary(arithmetic.operator(), left, value(arithmetic.right())));
    }
    if (formula instanceof Formula.Call call) {
      return call(call.function(), call.arguments().stream().map(this::value).toList());
    }
    if (formula instanceof Formula.Invocation call) {
      return invocation(call);
    }
    Formula.Conditional choice = (Formula.Conditional) formula;
    Operand condition = condition(choice.condition());
    return select(condition, value(choice.whenTrue()), value(choice.whenFalse()));
  }

  private Operand call(String function, List<Operand> arguments) {
    if (type == Scalar.DOUBLE || WITH_FLOAT_OVERLOAD.contains(function)) {
      return apply(function, type, arguments);
    }
    List<Operand> widened = arguments.stream().map(a -> convert(Scalar.DOUBLE, a)).toList();
    return convert(type, apply(function, Scalar.DOUBLE, widened));
  }

  private Operand invocation(Formula.Invocation call) {
    List<Operand> arguments = new ArrayList<>();
    for (int k = 0; k < call.arguments().size(); k++) {
      arguments.add(argument(call.arguments().get(k), call.function().parameters().get(k)));
    }
    return convert(type, emit(new Operation.Invoke(call.function().callee(), arguments)));
  }

  private Operand argument(Formula formula, IrType parameter) {
    if (!(parameter instanceof Scalar scalar)) {
      return names.get(((Formula.Name) formula).name());
    }
    return scalar.isFloating() ? convert(scalar, value(formula)) : integer(formula, scalar);
  }

  /** Computes an integer: sums, differences and products of integers. */
  private Operand integer(Formula formula, Scalar target) {
    if (formula instanceof Formula.Number number) {
      return Constant.of(target, number.value());
    }
    if (formula instanceof Formula.Name name) {
      return convert(target, names.get(name.name()));
    }
    if (formula instanceof Formula.Negation negation) {
      return emit(new Operation.Unary(UnaryOperator.NEGATE, integer(negation.operand(), target)));
    }
    Formula.Arithmetic arithmetic = (Formula.Arithmetic) formula;
    Operand left = integer(arithmetic.left(), target);
    return emit(
        new Operation.Binary(arithmetic.operator(), left, integer(arithmetic.right(), target)));
  }

  private Operand apply(String function, Scalar at, List<Operand> arguments) {
    List<Scalar> parameters = Collections.nCopies(arguments.size(), at);
    return emit(new Operation.Apply(new MathFunction(owner, function, parameters, at), arguments));
  }

  /** Converts to another numeric type. */
  Operand convert(Scalar target, Operand operand) {
    return operand.type() == target ? operand : emit(new Operation.Convert(target, operand));
  }

  /** Computes a comparison of a folded formula. */
  Operand condition(Formula.Comparison comparison) {
    Operand left = value(comparison.left());
    return emit(new Operation.Binary(comparison.operator(), left, value(comparison.right())));
  }

  /** Whether an adjoint or tangent is 0. */
  Operand isZero(Operand operand) {
    return emit(new Operation.Binary(BinaryOperator.EQUAL, operand, number(0)));
  }

  /** The one operand or the other; no operation if they are the same. */
  Operand select(Operand condition, Operand whenTrue, Operand whenFalse) {
    return whenTrue.equals(whenFalse)
        ? whenTrue
        : emit(new Operation.Select(condition, whenTrue, whenFalse));
  }

  /** A product; no operation if a factor is 1. */
  Operand multiply(Operand left, Operand right) {
    if (isOne(left)) {
      return right;
    }
    return isOne(right) ? left : emit(new Operation.Binary(BinaryOperator.MULTIPLY, left, right));
  }

  /** A quotient. */
  Operand divide(Operand dividend, Operand divisor) {
    return emit(new Operation.Binary(BinaryOperator.DIVIDE, dividend, divisor));
  }

  /** The operand counted as the term counts it. */
  Operand signed(Term term) {
    if (!term.negative()) {
      return term.amount();
    }
    if (term.amount() instanceof Constant constant) {
      return number(-((Number) constant.value()).doubleValue());
    }
    return emit(new Operation.Unary(UnaryOperator.NEGATE, term.amount()));
  }

  private static boolean isOne(Operand operand) {
    return operand instanceof Constant constant && constant.is(1);
  }
}
