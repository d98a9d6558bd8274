package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;

/** Arithmetic on the counter of a loop that may run more often than an {@code int} can tell. */
final class CountedSteps {
  private final For loop;
  private final Origin origin;

  CountedSteps(For loop, Origin origin) {
    this.loop = loop;
    this.origin = origin;
  }

  /** Whether consecutive iterations have consecutive indices. */
  boolean isUnit() {
    return Math.abs(loop.step()) == 1;
  }

  /** The number of iterations, an {@code int} or a {@code long}; below 1 for none. */
  Operand count(BlockBuilder out) {
    boolean up = loop.step() > 0;
    Operand first = up ? loop.from() : loop.to();
    Operand last = up ? loop.to() : loop.from();
    boolean strict = loop.test() == BinaryOperator.LESS || loop.test() == BinaryOperator.GREATER;
    long stride = Math.abs(loop.step());
    if (strict && stride == 1 && first instanceof Constant constant && constant.is(0)) {
      return last;
    }
    Operand distance = binary(BinaryOperator.SUBTRACT, wide(last, out), wide(first, out), out);
    long add = (strict ? 0 : 1) + stride - 1;
    if (add != 0) {
      distance = binary(BinaryOperator.ADD, distance, new Constant(Scalar.LONG, add), out);
    }
    return stride == 1
        ? distance
        : binary(BinaryOperator.DIVIDE, distance, new Constant(Scalar.LONG, stride), out);
  }

  /** The index in the last iteration of a loop of step one, up or down. */
  Operand last(BlockBuilder out) {
    Constant one = Constant.of((Scalar) loop.index().type(), 1);
    return switch (loop.test()) {
      case LESS -> binary(BinaryOperator.SUBTRACT, loop.to(), one, out);
      case GREATER -> binary(BinaryOperator.ADD, loop.to(), one, out);
      default -> loop.to();
    };
  }

  /** The index in the iteration that comes after as many others, a {@code long}. */
  Operand indexAt(Operand position, BlockBuilder out) {
    Operand distance =
        binary(BinaryOperator.MULTIPLY, new Constant(Scalar.LONG, loop.step()), position, out);
    Operand index = binary(BinaryOperator.ADD, wide(loop.from(), out), distance, out);
    return loop.index().type() == Scalar.LONG
        ? index
        : out.let(new Operation.Convert((Scalar) loop.index().type(), index), origin);
  }

  Operand wide(Operand number, BlockBuilder out) {
    if (number.type() == Scalar.LONG) {
      return number;
    }
    return number instanceof Constant constant
        ? new Constant(Scalar.LONG, ((Number) constant.value()).longValue())
        : out.let(new Operation.Convert(Scalar.LONG, number), origin);
  }

  Operand binary(BinaryOperator operator, Operand left, Operand right, BlockBuilder out) {
    return out.let(new Operation.Binary(operator, left, right), origin);
  }
}
