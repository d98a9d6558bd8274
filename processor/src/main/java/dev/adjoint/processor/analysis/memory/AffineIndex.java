package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Value;
import java.util.Map;

/**
 * An array index as a value plus a constant.
 *
 * @param base the value; {@code null} if the index is constant
 * @param offset what is added
 */
record AffineIndex(Value base, long offset) {

  static AffineIndex of(Operand index, Map<Value, Let> definitions) {
    if (index instanceof Constant constant) {
      return new AffineIndex(null, ((Number) number(constant)).longValue());
    }
    Value value = (Value) index;
    Let let = definitions.get(value);
    if (let != null && let.operation() instanceof Operation.Binary binary) {
      boolean plus = binary.operator() == BinaryOperator.ADD;
      boolean minus = binary.operator() == BinaryOperator.SUBTRACT;
      if ((plus || minus) && binary.right() instanceof Constant constant) {
        AffineIndex left = of(binary.left(), definitions);
        long by = ((Number) number(constant)).longValue();
        return new AffineIndex(left.base, plus ? left.offset + by : left.offset - by);
      }
      if (plus && binary.left() instanceof Constant constant) {
        AffineIndex right = of(binary.right(), definitions);
        return new AffineIndex(right.base, right.offset + ((Number) number(constant)).longValue());
      }
    }
    return new AffineIndex(value, 0);
  }

  private static Object number(Constant constant) {
    return constant.value() instanceof Character c ? (Object) (int) c : constant.value();
  }

  boolean sameBase(AffineIndex other) {
    return base == null ? other.base == null : base.equals(other.base);
  }
}
