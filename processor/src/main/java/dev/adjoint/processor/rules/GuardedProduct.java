package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An adjoint or tangent times a partial derivative, {@code bar == 0 ? 0 : bar * p}: the guard keeps
 * 0·∞ out, but where {@code bar} is 0 its derivative is {@code p} all the same.
 */
record GuardedProduct(Value bar, Operand product, Signs signs) {
  /** Recognizes one. */
  static Optional<GuardedProduct> of(Operation.Select select, Signs signs) {
    if (signs.definitionOf(select.condition()) instanceof Operation.Binary test
        && test.operator() == BinaryOperator.EQUAL
        && isZero(test.right())
        && test.left() instanceof Value bar
        && isZero(select.whenTrue())) {
      GuardedProduct product = new GuardedProduct(bar, select.whenFalse(), signs);
      return product.isLinear(select.whenFalse()) ? Optional.of(product) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isZero(Operand operand) {
    return operand instanceof Constant constant
        && constant.value() instanceof Number number
        && number.doubleValue() == 0;
  }

  /** The product with another factor in place of {@code bar}, guarded likewise. */
  Operand applied(Operand factor, BlockBuilder out, Origin origin) {
    if (factor instanceof Constant && isZero(factor)) {
      return Constant.defaultOf(product.type());
    }
    Constant none = Constant.defaultOf(factor.type());
    Operand test = out.let(new Operation.Binary(BinaryOperator.EQUAL, factor, none), origin);
    Operand amount = rebuilt(product, factor, out, origin);
    Constant zero = Constant.defaultOf(product.type());
    return out.let(new Operation.Select(test, zero, amount), origin);
  }

  private boolean isLinear(Operand operand) {
    if (operand.equals(bar)) {
      return true;
    }
    Operation operation = signs.definitionOf(operand);
    return operation != null && path(operation) >= 0;
  }

  /** The position of the operand through which an operation is proportional to {@code bar}. */
  private int path(Operation operation) {
    if (operation instanceof Operation.Binary binary) {
      boolean quotient = binary.operator() == BinaryOperator.DIVIDE;
      if ((quotient || binary.operator() == BinaryOperator.MULTIPLY) && isLinear(binary.left())) {
        return 0;
      }
      return binary.operator() == BinaryOperator.MULTIPLY && isLinear(binary.right()) ? 1 : -1;
    }
    if (operation instanceof Operation.Select choice) {
      boolean first = isLinear(choice.whenTrue()) || isZero(choice.whenTrue());
      boolean second = isLinear(choice.whenFalse()) || isZero(choice.whenFalse());
      return first && second ? 1 : -1;
    }
    boolean converts =
        operation instanceof Operation.Convert convert
            && convert.target().isFloating()
            && ((Scalar) convert.operand().type()).isFloating();
    boolean keeps =
        converts || operation instanceof Operation.Unary || operation instanceof Operation.Copy;
    return keeps && isLinear(operation.operands().get(0)) ? 0 : -1;
  }

  private Operand rebuilt(Operand operand, Operand factor, BlockBuilder out, Origin origin) {
    if (operand.equals(bar)) {
      return factor;
    }
    if (isZero(operand)) {
      return operand;
    }
    Operation operation = signs.definitionOf(operand);
    if (operation instanceof Operation.Select choice) {
      Operand whenTrue = rebuilt(choice.whenTrue(), factor, out, origin);
      Operand whenFalse = rebuilt(choice.whenFalse(), factor, out, origin);
      return out.let(new Operation.Select(choice.condition(), whenTrue, whenFalse), origin);
    }
    int path = path(operation);
    List<Operand> operands = new ArrayList<>(operation.operands());
    operands.set(path, rebuilt(operands.get(path), factor, out, origin));
    return out.let(operation.withOperands(operands), origin);
  }
}
