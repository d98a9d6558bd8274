package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.frontend.resolve.Attribution;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Java's own rules about types and jumps, as far as lowering relies on them. The compiler checks
 * them only after annotation processing, and says it better: nothing is reported here.
 */
public final class JavaRules extends TreeScanner<Void, Void> {
  private final Attribution attribution;
  private final Conversions conversions;
  private final TypeMirror result;
  private boolean broken;

  private JavaRules(Attribution attribution, Conversions conversions, TypeMirror result) {
    this.attribution = attribution;
    this.conversions = conversions;
    this.result = result;
  }

  /** Whether the body keeps the rules; if not, javac is going to refuse it. */
  public static boolean hold(
      ExecutableElement method,
      MethodTree tree,
      Attribution attribution,
      ProcessingEnvironment environment) {
    Conversions conversions = new Conversions(attribution, environment.getTypeUtils());
    JavaRules rules = new JavaRules(attribution, conversions, method.getReturnType());
    rules.scan(tree.getBody(), null);
    return !rules.broken && JumpRules.hold(tree.getBody());
  }

  private void require(boolean condition) {
    broken |= !condition;
  }

  private void requireBoolean(ExpressionTree tree) {
    require(tree == null || conversions.isBoolean(tree));
  }

  private void requireInt(Tree tree) {
    require(conversions.isIndex(tree));
  }

  private void requireFits(ExpressionTree tree, TypeMirror target) {
    require(tree == null || conversions.fits(tree, target));
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    TypeMirror type = attribution.typeOf(tree);
    require(type != null);
    requireFits(tree.getInitializer(), type);
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    require(isVariable(tree.getVariable()));
    requireFits(tree.getExpression(), attribution.typeOf(tree.getVariable()));
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    require(isVariable(tree.getVariable()) && attribution.typeOf(tree) != null);
    return super.visitCompoundAssignment(tree, unused);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    boolean steps =
        switch (tree.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
          default -> false;
        };
    require(!steps || isVariable(tree.getExpression()));
    require(attribution.typeOf(tree) != null);
    return super.visitUnary(tree, unused);
  }

  private boolean isVariable(ExpressionTree tree) {
    Tree target = FenceWalk.inner(tree);
    return target instanceof ArrayAccessTree || attribution.declarationOf(target) != null;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    require(attribution.typeOf(tree) != null);
    return super.visitBinary(tree, unused);
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    requireBoolean(tree.getCondition());
    TypeMirror type = attribution.typeOf(tree);
    requireFits(tree.getTrueExpression(), type);
    requireFits(tree.getFalseExpression(), type);
    return super.visitConditionalExpression(tree, unused);
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
    require(attribution.typeOf(tree.getExpression()) instanceof ArrayType);
    requireInt(tree.getIndex());
    return super.visitArrayAccess(tree, unused);
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void unused) {
    tree.getDimensions().forEach(this::requireInt);
    TypeMirror type = attribution.typeOf(tree);
    require(type instanceof ArrayType);
    if (tree.getInitializers() != null && type instanceof ArrayType array) {
      tree.getInitializers().forEach(each -> requireFits(each, array.getComponentType()));
    }
    scan(tree.getDimensions(), unused);
    return scan(tree.getInitializers(), unused);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    TypeMirror variable = attribution.typeOf(tree.getVariable());
    boolean fits =
        attribution.typeOf(tree.getExpression()) instanceof ArrayType array
            && conversions.fits(array.getComponentType(), variable);
    require(fits);
    scan(tree.getExpression(), unused);
    return scan(tree.getStatement(), unused);
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    requireBoolean(tree.getCondition());
    return super.visitIf(tree, unused);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    requireBoolean(tree.getCondition());
    return super.visitWhileLoop(tree, unused);
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    requireBoolean(tree.getCondition());
    return super.visitDoWhileLoop(tree, unused);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    requireBoolean(tree.getCondition());
    return super.visitForLoop(tree, unused);
  }

  @Override
  public Void visitAssert(AssertTree tree, Void unused) {
    requireBoolean(tree.getCondition());
    return super.visitAssert(tree, unused);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    require(conversions.isReference(tree.getExpression()));
    return super.visitThrow(tree, unused);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    boolean isVoid = result.getKind() == TypeKind.VOID;
    require(isVoid == (tree.getExpression() == null));
    if (!isVoid) {
      requireFits(tree.getExpression(), result);
    }
    return super.visitReturn(tree, unused);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    requireLabels(tree.getExpression(), tree.getCases());
    return super.visitSwitch(tree, unused);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    requireLabels(tree.getExpression(), tree.getCases());
    require(attribution.typeOf(tree) != null);
    return super.visitSwitchExpression(tree, unused);
  }

  private void requireLabels(ExpressionTree expression, List<? extends CaseTree> cases) {
    Tree selector = FenceWalk.inner(expression);
    for (CaseTree each : cases) {
      for (ExpressionTree label : each.getExpressions()) {
        require(conversions.isLabelOf(selector, label));
      }
    }
    require(conversions.isSelector(selector));
  }

  /** Labels were looked at with their switch. */
  @Override
  public Void visitCase(CaseTree tree, Void unused) {
    if (tree.getCaseKind() == CaseTree.CaseKind.RULE) {
      return scan(tree.getBody(), unused);
    }
    return scan(tree.getStatements(), unused);
  }
}
