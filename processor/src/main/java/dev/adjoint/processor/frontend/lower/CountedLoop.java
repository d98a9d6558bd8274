package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.frontend.resolve.Checkpoints;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Checkpointing;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@code for} statement that counts: one index, changed by its update alone, against a bound that
 * the loop does not change.
 *
 * @param index the declaration of the index
 * @param test how the index is compared with the bound, index first
 * @param bound the bound
 * @param step what the update adds
 */
record CountedLoop(VariableTree index, BinaryOperator test, ExpressionTree bound, long step) {

  /** Returns the loop's shape; {@code null} if it is not such a loop. */
  static CountedLoop recognise(ForLoopTree tree, Attribution attribution) {
    if (tree.getUpdate().size() != 1 || tree.getCondition() == null) {
      return null;
    }
    Step step = Step.recognise(tree.getUpdate().get(0).getExpression(), attribution);
    if (step == null || !declaredIn(tree.getInitializer(), step.variable())) {
      return null;
    }
    CountedLoop loop = compare(tree, (VariableTree) step.variable(), step.amount(), attribution);
    return loop != null && loop.isSound(tree.getStatement(), attribution) ? loop : null;
  }

  /** What the user says of the memory of the loop. */
  Checkpointing checkpointing(Attribution attribution) {
    AnnotationTree annotation = Checkpoints.on(index, attribution);
    return annotation == null ? null : Checkpoints.bound(annotation, attribution);
  }

  private static boolean declaredIn(List<? extends StatementTree> initializers, Tree variable) {
    return variable instanceof VariableTree && initializers.contains(variable);
  }

  private static CountedLoop compare(
      ForLoopTree tree, VariableTree index, long step, Attribution attribution) {
    if (!(Shapes.withoutParentheses(tree.getCondition()) instanceof BinaryTree condition)) {
      return null;
    }
    BinaryOperator test =
        switch (condition.getKind()) {
          case LESS_THAN -> BinaryOperator.LESS;
          case LESS_THAN_EQUAL -> BinaryOperator.LESS_EQUAL;
          case GREATER_THAN -> BinaryOperator.GREATER;
          case GREATER_THAN_EQUAL -> BinaryOperator.GREATER_EQUAL;
          default -> null;
        };
    if (test == null) {
      return null;
    }
    if (refersTo(condition.getLeftOperand(), index, attribution)) {
      return new CountedLoop(index, test, condition.getRightOperand(), step);
    }
    return refersTo(condition.getRightOperand(), index, attribution)
        ? new CountedLoop(index, mirrored(test), condition.getLeftOperand(), step)
        : null;
  }

  private static boolean refersTo(ExpressionTree tree, Tree index, Attribution attribution) {
    return attribution.declarationOf(Shapes.withoutParentheses(tree)) == index;
  }

  private static BinaryOperator mirrored(BinaryOperator test) {
    return switch (test) {
      case LESS -> BinaryOperator.GREATER;
      case LESS_EQUAL -> BinaryOperator.GREATER_EQUAL;
      case GREATER -> BinaryOperator.LESS;
      default -> BinaryOperator.LESS_EQUAL;
    };
  }

  private boolean isSound(StatementTree body, Attribution attribution) {
    IrType type = IrTypes.of(attribution.typeOf(index));
    if (type != Scalar.INT && type != Scalar.LONG) {
      return false;
    }
    boolean up = test == BinaryOperator.LESS || test == BinaryOperator.LESS_EQUAL;
    boolean agrees = up ? step > 0 : step < 0;
    Set<Tree> changed = new HashSet<>(AssignedVariables.in(List.of(body), attribution));
    if (!agrees || changed.contains(index)) {
      return false;
    }
    changed.add(index);
    IrType bounded = IrTypes.of(attribution.typeOf(bound));
    return bounded instanceof Scalar
        && Promotion.binary(type, bounded) == type
        && new Invariance(attribution, changed, body).holds(bound);
  }
}
