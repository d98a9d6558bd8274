package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Identities that hold for every operand, bit by bit: infinities, signed zeros and NaN included.
 * {@code x * 0 = 0} and {@code x + 0.0 = x} are not among them.
 */
final class AlgebraicRules {
  private final Map<Value, Operation> definitions;

  /** Sees how the operands are computed. */
  AlgebraicRules(Map<Value, Operation> definitions) {
    this.definitions = definitions;
  }

  /** A simpler operation, a {@link Operation.Copy} if the result is an operand; or the same. */
  Operation simplify(Operation operation) {
    if (operation instanceof Operation.Unary unary) {
      return unary(unary);
    }
    if (operation instanceof Operation.Binary binary) {
      return binary(binary);
    }
    if (operation instanceof Operation.Select select) {
      return select(select);
    }
    if (operation instanceof Operation.Convert convert) {
      return convert(convert);
    }
    if (operation instanceof Operation.Apply apply) {
      return apply(apply);
    }
    return operation instanceof Operation.Length length ? length(length) : operation;
  }

  private static Operation copy(Operand operand) {
    return new Operation.Copy(operand);
  }

  private static Operation copyOr(Optional<Constant> folded, Operation otherwise) {
    return folded.map(AlgebraicRules::copy).orElse(otherwise);
  }

  private Operation unary(Operation.Unary operation) {
    if (operation.operand() instanceof Constant constant) {
      return copyOr(ConstantFolding.unary(operation.operator(), constant), operation);
    }
    return definitions.get(operation.operand()) instanceof Operation.Unary inner
            && inner.operator() == operation.operator()
        ? copy(inner.operand())
        : operation;
  }

  private Operation select(Operation.Select operation) {
    if (operation.condition() instanceof Constant constant) {
      return copy((Boolean) constant.value() ? operation.whenTrue() : operation.whenFalse());
    }
    if (operation.whenTrue().equals(operation.whenFalse())) {
      return copy(operation.whenTrue());
    }
    return operation.whenTrue().equals(Constant.TRUE)
            && operation.whenFalse().equals(Constant.FALSE)
        ? copy(operation.condition())
        : operation;
  }

  private static Operation convert(Operation.Convert operation) {
    if (operation.operand().type() == operation.target()) {
      return copy(operation.operand());
    }
    return operation.operand() instanceof Constant constant
        ? copyOr(ConstantFolding.convert(operation.target(), constant), operation)
        : operation;
  }

  /** The length of an array is not negative. */
  private Operation apply(Operation.Apply operation) {
    boolean bounded =
        operation.function().name().equals("max")
            && operation.type() == Scalar.INT
            && definitions.get(operation.arguments().get(0)) instanceof Operation.Length
            && isNumber(operation.arguments().get(1), 0.0);
    return bounded ? copy(operation.arguments().get(0)) : operation;
  }

  private Operation length(Operation.Length operation) {
    Operation array = definitions.get(operation.array());
    if (array instanceof Operation.NewArray made) {
      return copy(made.dimensions().get(0));
    }
    if (array instanceof Operation.ArrayLiteral literal) {
      return copy(Constant.of(literal.elements().size()));
    }
    if (array instanceof Operation.CloneArray clone) {
      return new Operation.Length(clone.array());
    }
    return operation;
  }

  private Operation binary(Operation.Binary operation) {
    Operand left = operation.left();
    Operand right = operation.right();
    if (left instanceof Constant a && right instanceof Constant b) {
      return copyOr(ConstantFolding.binary(operation.operator(), a, b), operation);
    }
    return switch (operation.operator()) {
      case ADD -> sum(operation);
      case SUBTRACT -> difference(operation);
      case MULTIPLY -> product(operation);
      case DIVIDE -> isNumber(right, 1) ? copy(left) : operation;
      case AND -> logic(operation, Constant.TRUE, Constant.FALSE);
      case OR -> logic(operation, Constant.FALSE, Constant.TRUE);
      default -> operation;
    };
  }

  private static Operation logic(Operation.Binary operation, Constant neutral, Constant absorbing) {
    Operand left = operation.left();
    Operand right = operation.right();
    if (left.equals(neutral) || right.equals(absorbing)) {
      return copy(right);
    }
    return right.equals(neutral) || left.equals(absorbing) ? copy(left) : operation;
  }

  private static boolean isNumber(Operand operand, double number) {
    return operand instanceof Constant constant && constant.is(number);
  }

  /** Whether adding the operand changes nothing: 0 for integers, -0.0 for floating point. */
  private static boolean isNeutral(Operand operand) {
    return isFloating(operand) ? isNumber(operand, -0.0) : isNumber(operand, 0.0);
  }

  private static boolean isFloating(Operand operand) {
    return operand.type() instanceof Scalar type && type.isFloating();
  }

  /** What an operand is the negation of. */
  private Optional<Operand> negated(Operand operand) {
    return definitions.get(operand) instanceof Operation.Unary unary
            && unary.operator() == UnaryOperator.NEGATE
        ? Optional.of(unary.operand())
        : Optional.empty();
  }

  private Operation sum(Operation.Binary operation) {
    Operand left = operation.left();
    Operand right = operation.right();
    if (isNeutral(right)) {
      return copy(left);
    }
    if (isNeutral(left)) {
      return copy(right);
    }
    if (negated(right).isPresent()) {
      return new Operation.Binary(BinaryOperator.SUBTRACT, left, negated(right).get());
    }
    if (negated(left).isPresent()) {
      return new Operation.Binary(BinaryOperator.SUBTRACT, right, negated(left).get());
    }
    return reassociated(operation, BinaryOperator.ADD);
  }

  private Operation difference(Operation.Binary operation) {
    Operand left = operation.left();
    Operand right = operation.right();
    if (isNumber(right, 0.0)) {
      return copy(left);
    }
    if (negated(right).isPresent()) {
      return new Operation.Binary(BinaryOperator.ADD, left, negated(right).get());
    }
    return reassociated(operation, BinaryOperator.SUBTRACT);
  }

  /** {@code (i + 1) - 1 = i}: integers are a ring. */
  private Operation reassociated(Operation.Binary operation, BinaryOperator operator) {
    boolean inner =
        !isFloating(operation.left())
            && operation.right() instanceof Constant
            && definitions.get(operation.left()) instanceof Operation.Binary first
            && first.right() instanceof Constant
            && (first.operator() == BinaryOperator.ADD
                || first.operator() == BinaryOperator.SUBTRACT);
    if (!inner) {
      return operation;
    }
    Operation.Binary first = (Operation.Binary) definitions.get(operation.left());
    BinaryOperator combine =
        first.operator() == operator ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
    Constant total =
        ConstantFolding.binary(combine, (Constant) first.right(), (Constant) operation.right())
            .orElseThrow();
    return simplify(new Operation.Binary(first.operator(), first.left(), total));
  }

  private Operation product(Operation.Binary operation) {
    Operand left = operation.left();
    Operand right = operation.right();
    if (isNumber(right, 1)) {
      return copy(left);
    }
    if (isNumber(left, 1)) {
      return copy(right);
    }
    if (isNumber(right, -1)) {
      return unary(new Operation.Unary(UnaryOperator.NEGATE, left));
    }
    if (isNumber(left, -1)) {
      return unary(new Operation.Unary(UnaryOperator.NEGATE, right));
    }
    return negated(left).isPresent() && negated(right).isPresent()
        ? new Operation.Binary(BinaryOperator.MULTIPLY, negated(left).get(), negated(right).get())
        : operation;
  }
}
