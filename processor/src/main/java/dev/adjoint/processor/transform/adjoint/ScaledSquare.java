package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.Map;

/**
 * The square of a number times a constant, which Java multiplies from the left: {@code c * v * v}.
 * Its derivative is {@code 2 * c * v}, which takes less than the product rule for each of the two.
 *
 * @param number what is squared
 * @param twice the constant, doubled
 */
record ScaledSquare(Value number, double twice) {

  /** The operation as a square; {@code null} if it is none. */
  static ScaledSquare of(Operation operation, Map<Value, Let> definitions) {
    if (!(operation instanceof Operation.Binary square)
        || square.operator() != BinaryOperator.MULTIPLY
        || !(square.type() instanceof Scalar type)
        || !type.isFloating()) {
      return null;
    }
    ScaledSquare first = of(square.left(), square.right(), definitions);
    return first == null ? of(square.right(), square.left(), definitions) : first;
  }

  private static ScaledSquare of(Operand scaled, Operand number, Map<Value, Let> definitions) {
    Let let = scaled instanceof Value value ? definitions.get(value) : null;
    if (let == null
        || !(number instanceof Value squared)
        || !(let.operation() instanceof Operation.Binary product)
        || product.operator() != BinaryOperator.MULTIPLY) {
      return null;
    }
    Operand other =
        product.left().equals(number)
            ? product.right()
            : product.right().equals(number) ? product.left() : null;
    return other instanceof Constant constant
            && constant.value() instanceof Number factor
            && isFinite(2 * factor.doubleValue(), number.type())
        ? new ScaledSquare(squared, 2 * factor.doubleValue())
        : null;
  }

  private static boolean isFinite(double number, IrType type) {
    return type == Scalar.FLOAT ? Float.isFinite((float) number) : Double.isFinite(number);
  }

  /** Appends what is added to the number's adjoint. */
  Operand contribution(Operand bar, BlockBuilder out, Origin origin) {
    Operand factor = number;
    if (twice != 1) {
      Constant constant = Constant.of(number.type(), twice);
      factor = out.let(new Operation.Binary(BinaryOperator.MULTIPLY, constant, number), origin);
    }
    return out.let(new Operation.Binary(BinaryOperator.MULTIPLY, bar, factor), origin);
  }
}
