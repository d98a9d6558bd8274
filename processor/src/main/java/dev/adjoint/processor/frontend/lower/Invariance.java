package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Scalar;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Whether an expression has the same value whenever a loop evaluates it. The loop evaluates it at
 * least once, right before its first iteration, so that an exception of it is no obstacle.
 */
final class Invariance {
  private final Attribution attribution;
  private final Set<Tree> changed;
  private final Tree body;

  /** A loop that assigns the variables {@code changed} and whose statement is {@code body}. */
  Invariance(Attribution attribution, Set<Tree> changed, Tree body) {
    this.attribution = attribution;
    this.changed = changed;
    this.body = body;
  }

  boolean holds(ExpressionTree tree) {
    if (attribution.constantOf(tree) != null) {
      return true;
    }
    if (tree instanceof ParenthesizedTree inner) {
      return holds(inner.getExpression());
    }
    if (tree instanceof UnaryTree unary) {
      return !Shapes.isIncrementOrDecrement(unary) && holds(unary.getExpression());
    }
    if (tree instanceof BinaryTree binary) {
      return holds(binary.getLeftOperand()) && holds(binary.getRightOperand());
    }
    if (tree instanceof TypeCastTree cast) {
      return IrTypes.of(attribution.typeOf(cast)) instanceof Scalar && holds(cast.getExpression());
    }
    if (tree instanceof ArrayAccessTree access) {
      return holds(access.getExpression())
          && holds(access.getIndex())
          && !ArrayWrites.mayReach(IrTypes.of(attribution.typeOf(access)), body, attribution);
    }
    if (tree instanceof MethodInvocationTree call) {
      return isComponent(call)
          || isElementary(call) && call.getArguments().stream().allMatch(this::holds);
    }
    return nameHolds(tree);
  }

  private boolean nameHolds(ExpressionTree tree) {
    if (tree instanceof IdentifierTree) {
      Tree declaration = attribution.declarationOf(tree);
      boolean receiver = ((IdentifierTree) tree).getName().contentEquals("this");
      return declaration != null
          ? !changed.contains(declaration)
          : receiver || isFinalField(tree, true) || isFinalField(tree, false);
    }
    if (tree instanceof MemberSelectTree select) {
      return isFinalField(tree, true)
          || isFinalField(tree, false) && holds(select.getExpression())
          || select.getIdentifier().contentEquals("length") && arrayHolds(select.getExpression());
    }
    return false;
  }

  private boolean arrayHolds(ExpressionTree tree) {
    return attribution.typeOf(tree) != null
        && IrTypes.of(attribution.typeOf(tree)) instanceof ArrayType
        && holds(tree);
  }

  /** Whether it is an accessor of a record that stays the same. */
  private boolean isComponent(MethodInvocationTree call) {
    return attribution.symbolOf(call) instanceof ExecutableElement method
        && attribution.records().isComponent(method)
        && (!(call.getMethodSelect() instanceof MemberSelectTree select)
            || holds(select.getExpression()));
  }

  private boolean isFinalField(ExpressionTree tree, boolean isStatic) {
    Element symbol = attribution.symbolOf(tree);
    return symbol != null
        && symbol.getKind() == ElementKind.FIELD
        && symbol.getModifiers().contains(Modifier.FINAL)
        && symbol.getModifiers().contains(Modifier.STATIC) == isStatic;
  }

  private boolean isElementary(MethodInvocationTree call) {
    return attribution.symbolOf(call) instanceof ExecutableElement method
        && LibraryMethod.of(method) == LibraryMethod.ELEMENTARY;
  }
}
