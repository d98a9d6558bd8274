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
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Walks a body; goes on below a construct that it reports, where that makes sense. */
final class FenceWalk extends TreeScanner<Void, Void> {
  private final Types types;
  private final NameFence names;
  private final CallFence calls;
  private final CheckpointFence checkpoints;
  private final TypeMirror returned;
  private final Set<Tree> labels = new HashSet<>();

  FenceWalk(
      Types types,
      NameFence names,
      CallFence calls,
      CheckpointFence checkpoints,
      TypeMirror returned) {
    this.types = types;
    this.names = names;
    this.calls = calls;
    this.checkpoints = checkpoints;
    this.returned = returned;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null || labels.contains(tree)) {
      return null;
    }
    Kinds.Verdict verdict = Kinds.of(tree);
    if (verdict.code() != null) {
      types.report(tree, verdict.code(), verdict.arguments());
    }
    return verdict.goOn() ? super.scan(tree, unused) : null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    names.requireNameable(tree);
    checkpoints.check(tree);
    types.requireSameKind(tree.getInitializer(), types.of(tree));
    return scan(tree.getInitializer(), unused);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    types.requireSameKind(tree.getExpression(), returned);
    return super.visitReturn(tree, unused);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    checkpoints.check(tree.getVariable());
    TypeMirror over = types.of(tree.getExpression());
    if (over instanceof ArrayType array) {
      checkElement(tree, array.getComponentType());
    } else if (over != null) {
      types.report(tree.getExpression(), DiagnosticCode.AD2004, over);
    }
    scan(tree.getExpression(), unused);
    return scan(tree.getStatement(), unused);
  }

  private void checkElement(EnhancedForLoopTree tree, TypeMirror element) {
    TypeMirror declared = types.of(tree.getVariable());
    if (declared == null) {
      return;
    }
    types.requireSameArray(tree.getVariable(), element, declared);
    if (declared.getKind().isPrimitive() != element.getKind().isPrimitive()) {
      types.report(
          tree.getVariable(),
          declared.getKind().isPrimitive() ? DiagnosticCode.AD3010 : DiagnosticCode.AD3011,
          element,
          declared);
    }
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    types.requirePrimitive(inner(tree.getCondition()));
    return super.visitIf(tree, unused);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    types.requirePrimitive(inner(tree.getCondition()));
    return super.visitWhileLoop(tree, unused);
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    types.requirePrimitive(inner(tree.getCondition()));
    return super.visitDoWhileLoop(tree, unused);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    checkpoints.enter(tree);
    if (tree.getCondition() != null) {
      types.requirePrimitive(tree.getCondition());
    }
    return super.visitForLoop(tree, unused);
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    checkpoints.enter(tree);
    return super.visitLabeledStatement(tree, unused);
  }

  @Override
  public Void visitAssert(AssertTree tree, Void unused) {
    types.requirePrimitive(tree.getCondition());
    return super.visitAssert(tree, unused);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    types.requirePrimitive(inner(tree.getExpression()));
    return super.visitSwitch(tree, unused);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    types.requirePrimitive(inner(tree.getExpression()));
    return super.visitSwitchExpression(tree, unused);
  }

  /** Labels are constants or names of enum constants; of those only {@code null} is at fault. */
  @Override
  public Void visitCase(CaseTree tree, Void unused) {
    for (ExpressionTree label : tree.getExpressions()) {
      if (label.getKind() == Tree.Kind.NULL_LITERAL) {
        types.report(label, DiagnosticCode.AD2005, "case null");
      }
      labels.add(label);
    }
    return super.visitCase(tree, unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    if (isTarget(tree.getVariable())) {
      types.requireSameKind(tree.getExpression(), types.of(tree.getVariable()));
      scan(tree.getVariable(), unused);
    }
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    if (isTarget(tree.getVariable())) {
      if (!types.isString(tree.getVariable())) {
        types.requirePrimitive(tree.getVariable());
        types.requireNumber(tree.getExpression());
      }
      scan(tree.getVariable(), unused);
    }
    return scan(tree.getExpression(), unused);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    boolean steps =
        switch (tree.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
          default -> false;
        };
    if (steps && !isTarget(tree.getExpression())) {
      return null;
    }
    types.requireNumber(tree.getExpression());
    return super.visitUnary(tree, unused);
  }

  /** Whether the tree is a local variable or an array element; reports a field. */
  private boolean isTarget(ExpressionTree tree) {
    ExpressionTree target = inner(tree);
    boolean field =
        !(target instanceof ArrayAccessTree)
            && !types.isLocal(target)
            && types.symbolOf(target) != null;
    if (field) {
      types.report(target, DiagnosticCode.AD3005, types.symbolOf(target).getSimpleName());
    }
    return !field;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    if (!types.isString(tree) && !comparesReferences(tree)) {
      types.requireNumber(tree.getLeftOperand());
      types.requireNumber(tree.getRightOperand());
    }
    return super.visitBinary(tree, unused);
  }

  private boolean comparesReferences(BinaryTree tree) {
    return isReference(tree.getLeftOperand())
        && isReference(tree.getRightOperand())
        && (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO);
  }

  private boolean isReference(Tree tree) {
    return types.of(tree) != null && !types.of(tree).getKind().isPrimitive();
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    types.requirePrimitive(tree.getCondition());
    types.requireSameKind(tree.getTrueExpression(), types.of(tree));
    types.requireSameKind(tree.getFalseExpression(), types.of(tree));
    return super.visitConditionalExpression(tree, unused);
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
    types.requireNumber(tree.getIndex());
    return super.visitArrayAccess(tree, unused);
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void unused) {
    tree.getDimensions().forEach(types::requireNumber);
    if (tree.getInitializers() != null && types.of(tree) instanceof ArrayType array) {
      tree.getInitializers()
          .forEach(element -> types.requireSameKind(element, array.getComponentType()));
    }
    scan(tree.getDimensions(), unused);
    return scan(tree.getInitializers(), unused);
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    TypeMirror target = types.of(tree);
    TypeMirror from = types.of(tree.getExpression());
    boolean known = target != null && from != null;
    if (known && !types.isConstant(tree) && !isAllowed(from, target)) {
      types.report(tree, DiagnosticCode.AD3008, from, target);
    }
    return scan(tree.getExpression(), unused);
  }

  private static boolean isAllowed(TypeMirror from, TypeMirror target) {
    return from.getKind().isPrimitive() && target.getKind().isPrimitive()
        || from.toString().equals(target.toString());
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    names.check(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    return names.check(tree) ? scan(tree.getExpression(), unused) : null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (calls.check(tree)
        && tree.getMethodSelect() instanceof MemberSelectTree select
        && !names.isName(select.getExpression())) {
      scan(select.getExpression(), unused);
    }
    return scan(tree.getArguments(), unused);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    return calls.check(tree) ? scan(tree.getArguments(), unused) : null;
  }

  /** The expression without parentheses around it. */
  static ExpressionTree inner(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }
}
