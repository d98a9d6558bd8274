package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.BinaryOperator;

/** The operators of the trees as those of the intermediate representation. */
final class Operators {
  private Operators() {}

  static BinaryOperator binary(Tree.Kind kind) {
    return switch (kind) {
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> BinaryOperator.MULTIPLY;
      case DIVIDE, DIVIDE_ASSIGNMENT -> BinaryOperator.DIVIDE;
      case REMAINDER, REMAINDER_ASSIGNMENT -> BinaryOperator.REMAINDER;
      case PLUS, PLUS_ASSIGNMENT -> BinaryOperator.ADD;
      case MINUS, MINUS_ASSIGNMENT -> BinaryOperator.SUBTRACT;
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_LEFT;
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> BinaryOperator.SHIFT_RIGHT;
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT ->
          BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case LESS_THAN -> BinaryOperator.LESS;
      case LESS_THAN_EQUAL -> BinaryOperator.LESS_EQUAL;
      case GREATER_THAN -> BinaryOperator.GREATER;
      case GREATER_THAN_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case EQUAL_TO -> BinaryOperator.EQUAL;
      case NOT_EQUAL_TO -> BinaryOperator.NOT_EQUAL;
      case AND, AND_ASSIGNMENT -> BinaryOperator.AND;
      case XOR, XOR_ASSIGNMENT -> BinaryOperator.XOR;
      case OR, OR_ASSIGNMENT -> BinaryOperator.OR;
      default -> throw new IllegalStateException("not a binary operator: " + kind);
    };
  }
}
