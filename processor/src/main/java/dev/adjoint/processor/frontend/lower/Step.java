package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.adjoint.processor.frontend.resolve.Attribution;

/**
 * An update that adds a constant to a variable.
 *
 * @param variable the variable's declaration
 * @param amount what is added
 */
record Step(Tree variable, long amount) {

  /** Returns the step; {@code null} if the expression is something else. */
  static Step recognise(ExpressionTree update, Attribution attribution) {
    ExpressionTree tree = Shapes.withoutParentheses(update);
    if (tree instanceof UnaryTree unary && Shapes.isIncrementOrDecrement(unary)) {
      boolean up =
          unary.getKind() == Tree.Kind.PREFIX_INCREMENT
              || unary.getKind() == Tree.Kind.POSTFIX_INCREMENT;
      return of(unary.getExpression(), up ? 1L : -1L, attribution);
    }
    if (tree instanceof CompoundAssignmentTree compound) {
      return switch (compound.getKind()) {
        case PLUS_ASSIGNMENT ->
            of(
                compound.getVariable(),
                constant(compound.getExpression(), attribution),
                attribution);
        case MINUS_ASSIGNMENT ->
            of(
                compound.getVariable(),
                negated(constant(compound.getExpression(), attribution)),
                attribution);
        default -> null;
      };
    }
    return tree instanceof AssignmentTree assignment ? ofAssignment(assignment, attribution) : null;
  }

  private static Step ofAssignment(AssignmentTree tree, Attribution attribution) {
    if (!(Shapes.withoutParentheses(tree.getExpression()) instanceof BinaryTree sum)) {
      return null;
    }
    Step target = of(tree.getVariable(), 1L, attribution);
    if (target == null) {
      return null;
    }
    boolean leftFirst = target.isVariable(sum.getLeftOperand(), attribution);
    boolean rightToo = target.isVariable(sum.getRightOperand(), attribution);
    if (leftFirst == rightToo) {
      return null;
    }
    Long amount = constant(leftFirst ? sum.getRightOperand() : sum.getLeftOperand(), attribution);
    return switch (sum.getKind()) {
      case PLUS -> of(tree.getVariable(), amount, attribution);
      case MINUS -> leftFirst ? of(tree.getVariable(), negated(amount), attribution) : null;
      default -> null;
    };
  }

  private boolean isVariable(ExpressionTree tree, Attribution attribution) {
    return attribution.declarationOf(Shapes.withoutParentheses(tree)) == variable;
  }

  private static Step of(ExpressionTree target, Long amount, Attribution attribution) {
    Tree declaration = attribution.declarationOf(Shapes.withoutParentheses(target));
    return declaration == null || amount == null || amount == 0
        ? null
        : new Step(declaration, amount);
  }

  /** The value of a constant of an integral type whose negation is an {@code int} too. */
  private static Long constant(ExpressionTree tree, Attribution attribution) {
    Object value = attribution.constantOf(tree);
    boolean integral =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte;
    if (!integral) {
      return null;
    }
    long number = ((Number) value).longValue();
    return Math.abs(number) <= Integer.MAX_VALUE ? Long.valueOf(number) : null;
  }

  private static Long negated(Long amount) {
    return amount == null ? null : Long.valueOf(-amount);
  }
}
