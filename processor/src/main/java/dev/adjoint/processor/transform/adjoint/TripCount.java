package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.MathFunction;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.function.Predicate;

/** Arithmetic on the counter of a {@link For} loop. */
final class TripCount {
  private final For loop;
  private final Origin origin;
  private final Predicate<Operand> isLength;

  TripCount(For loop, Origin origin, Predicate<Operand> isLength) {
    this.loop = loop;
    this.origin = origin;
    this.isLength = isLength;
  }

  /** The loop's counter. */
  Value index() {
    return loop.index();
  }

  /** Whether the counter is the number of iterations before its own. */
  boolean countsFromZero() {
    return loop.step() == 1 && isZero(loop.from()) && loop.index().type() == Scalar.INT;
  }

  /** Appends the computation of the number of iterations, ignoring a guard, as an {@code int}. */
  Operand count(BlockBuilder out) {
    boolean up = loop.step() > 0;
    Operand first = up ? loop.from() : loop.to();
    Operand last = up ? loop.to() : loop.from();
    Operand distance = minus(last, first, out);
    boolean inclusive =
        loop.test() == BinaryOperator.LESS_EQUAL || loop.test() == BinaryOperator.GREATER_EQUAL;
    long stride = Math.abs(loop.step());
    long add = (inclusive ? 1 : 0) + stride - 1;
    if (add != 0) {
      distance = binary(BinaryOperator.ADD, distance, number(add), out);
    }
    if (stride != 1) {
      distance = binary(BinaryOperator.DIVIDE, distance, number(stride), out);
    }
    return toInt(atLeastZero(distance, out), out);
  }

  /** Appends the computation of how many iterations come before that of {@code index}. */
  Operand position(Operand index, BlockBuilder out) {
    Operand distance =
        loop.step() > 0 ? minus(index, loop.from(), out) : minus(loop.from(), index, out);
    long stride = Math.abs(loop.step());
    return toInt(
        stride == 1 ? distance : binary(BinaryOperator.DIVIDE, distance, number(stride), out), out);
  }

  /** Appends the computation of the counter in the iteration at a position. */
  Operand indexAt(Operand position, BlockBuilder out) {
    Operand wide =
        loop.index().type() == Scalar.LONG && position.type() == Scalar.INT
            ? out.let(new Operation.Convert(Scalar.LONG, position), origin)
            : position;
    long stride = Math.abs(loop.step());
    Operand distance =
        stride == 1 ? wide : binary(BinaryOperator.MULTIPLY, number(stride), wide, out);
    if (loop.step() > 0 && isZero(loop.from())) {
      return distance;
    }
    BinaryOperator operator = loop.step() > 0 ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
    return binary(operator, loop.from(), distance, out);
  }

  /** The last value of the counter within the bound of a loop of step one, up or down. */
  Operand last(BlockBuilder out) {
    return switch (loop.test()) {
      case LESS -> binary(BinaryOperator.SUBTRACT, loop.to(), number(1), out);
      case GREATER -> binary(BinaryOperator.ADD, loop.to(), number(1), out);
      default -> loop.to();
    };
  }

  private Operand atLeastZero(Operand count, BlockBuilder out) {
    if (count instanceof Constant constant) {
      return ((Number) constant.value()).longValue() > 0 ? count : number(0);
    }
    if (isLength.test(count)) {
      return count;
    }
    Scalar type = (Scalar) count.type();
    MathFunction max = new MathFunction("java.lang.Math", "max", List.of(type, type), type);
    return out.let(new Operation.Apply(max, List.of(count, number(0))), origin);
  }

  private Operand toInt(Operand number, BlockBuilder out) {
    return number.type() == Scalar.INT
        ? number
        : out.let(new Operation.Convert(Scalar.INT, number), origin);
  }

  private Operand minus(Operand left, Operand right, BlockBuilder out) {
    return isZero(right) ? left : binary(BinaryOperator.SUBTRACT, left, right, out);
  }

  private static boolean isZero(Operand operand) {
    return operand instanceof Constant constant && ((Number) constant.value()).longValue() == 0;
  }

  private Constant number(long value) {
    return Constant.of(loop.index().type(), value);
  }

  private Operand binary(BinaryOperator operator, Operand left, Operand right, BlockBuilder out) {
    if (left instanceof Constant l && right instanceof Constant r) {
      long a = ((Number) l.value()).longValue();
      long b = ((Number) r.value()).longValue();
      return number(
          switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            default -> a / b;
          });
    }
    return out.let(new Operation.Binary(operator, left, right), origin);
  }
}
