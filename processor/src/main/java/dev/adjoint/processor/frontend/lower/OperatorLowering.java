package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lowers operators without side effects, with their promotions. */
final class OperatorLowering {
  static final IrType STRING = new OpaqueType("java.lang.String");

  private final Lowering lowering;

  OperatorLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  Operand unary(UnaryTree tree, String name, Path path) {
    ExpressionTree inner = tree.getExpression();
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      Operand operand = lowering.expressions().lower(inner, path);
      return lowering.let(path, new Operation.Unary(UnaryOperator.NOT, operand), name, tree);
    }
    Scalar type = Promotion.unary(lowering.numberTypeOf(inner));
    if (tree.getKind() == Tree.Kind.UNARY_PLUS) {
      return lowering.lowerTo(inner, type, name, path);
    }
    UnaryOperator operator =
        tree.getKind() == Tree.Kind.UNARY_MINUS ? UnaryOperator.NEGATE : UnaryOperator.COMPLEMENT;
    Operand operand = lowering.lowerTo(inner, type, "", path);
    return lowering.let(path, new Operation.Unary(operator, operand), name, tree);
  }

  Operand binary(BinaryTree tree, String name, Path path) {
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return shortCircuit(tree, name, path);
    }
    if (lowering.typeOf(tree).equals(STRING)) {
      List<Operand> parts = new ArrayList<>();
      addParts(tree, parts, path);
      return lowering.let(path, new Operation.Concatenate(parts), name, tree);
    }
    Operand left = lowering.expressions().lower(tree.getLeftOperand(), path);
    BinaryOperator operator = Operators.binary(tree.getKind());
    if (comparesReferences(operator, left, tree.getRightOperand())) {
      return references(operator, left, tree, name, path);
    }
    IrType leftType = Boxes.opened(left.type());
    Scalar type = promoted(operator, leftType, lowering.numberTypeOf(tree.getRightOperand()));
    Operand promotedLeft = lowering.convert(left, type, "", path, tree.getLeftOperand());
    return apply(operator, promotedLeft, tree.getRightOperand(), name, path, tree);
  }

  /** Two references: where one side is a number, the box on the other is opened. */
  private boolean comparesReferences(BinaryOperator operator, Operand left, ExpressionTree right) {
    boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
    return equality
        && !(left.type() instanceof Scalar)
        && !(lowering.typeOf(right) instanceof Scalar);
  }

  private Operand references(
      BinaryOperator operator, Operand left, BinaryTree tree, String name, Path path) {
    Operand right = lowering.expressions().lower(tree.getRightOperand(), path);
    Operand one = isNull(left) ? new Constant(right.type(), null) : left;
    Operand other = isNull(right) ? new Constant(left.type(), null) : right;
    return lowering.let(path, new Operation.Binary(operator, one, other), name, tree);
  }

  private static boolean isNull(Operand operand) {
    return operand instanceof Constant constant && constant.value() == null;
  }

  /** The type that the left operand is promoted to; of a shift, by itself. */
  static Scalar promoted(BinaryOperator operator, IrType left, IrType right) {
    return operator.isShift() ? Promotion.unary(left) : Promotion.binary(left, right);
  }

  /** Lowers the right operand, promotes it to the type of the left one, and combines them. */
  Operand apply(
      BinaryOperator operator,
      Operand left,
      ExpressionTree right,
      String name,
      Path path,
      Tree tree) {
    IrType type = operator.isShift() ? Promotion.unary(lowering.numberTypeOf(right)) : left.type();
    Operand promotedRight = lowering.lowerTo(right, type, "", path);
    return lowering.let(path, new Operation.Binary(operator, left, promotedRight), name, tree);
  }

  /** The operands of a concatenation from left to right: those of a string on the left join in. */
  private void addParts(ExpressionTree tree, List<Operand> parts, Path path) {
    ExpressionTree inner = Shapes.withoutParentheses(tree);
    boolean joins =
        inner instanceof BinaryTree
            && lowering.typeOf(inner).equals(STRING)
            && lowering.attribution().constantOf(inner) == null;
    if (joins) {
      BinaryTree concatenation = (BinaryTree) inner;
      addParts(concatenation.getLeftOperand(), parts, path);
      parts.add(lowering.expressions().lower(concatenation.getRightOperand(), path));
    } else {
      parts.add(lowering.expressions().lower(inner, path));
    }
  }

  private Operand shortCircuit(BinaryTree tree, String name, Path path) {
    boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
    Operand left = lowering.expressions().lower(tree.getLeftOperand(), path);
    Consumer<Path> decided =
        side -> side.environment().assign(tree, and ? Constant.FALSE : Constant.TRUE);
    Consumer<Path> open = side -> lowering.branches().deliver(tree, tree.getRightOperand(), side);
    return lowering
        .branches()
        .value(
            tree,
            Scalar.BOOLEAN,
            name,
            path,
            () ->
                lowering
                    .branches()
                    .branch(left, tree, and ? open : decided, and ? decided : open, path));
  }

  Operand conditional(ConditionalExpressionTree tree, String name, Path path) {
    IrType type = lowering.typeOf(tree);
    Object constant = lowering.attribution().constantOf(tree.getCondition());
    if (constant != null) {
      ExpressionTree taken =
          (Boolean) constant ? tree.getTrueExpression() : tree.getFalseExpression();
      return lowering.lowerTo(taken, type, name, path);
    }
    Operand condition = lowering.expressions().lower(tree.getCondition(), path);
    Branches branches = lowering.branches();
    return branches.value(
        tree,
        type,
        name,
        path,
        () ->
            branches.branch(
                condition,
                tree,
                side -> branches.deliver(tree, tree.getTrueExpression(), side),
                side -> branches.deliver(tree, tree.getFalseExpression(), side),
                path));
  }
}
