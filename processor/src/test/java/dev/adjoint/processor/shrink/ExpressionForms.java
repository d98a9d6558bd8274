package dev.adjoint.processor.shrink;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an expression may be replaced with: an expression in it, or a literal. */
final class ExpressionForms extends SimpleTreeVisitor<Void, Void> {
  private static final Set<Tree.Kind> CONDITIONS =
      Set.of(
          Tree.Kind.LESS_THAN,
          Tree.Kind.LESS_THAN_EQUAL,
          Tree.Kind.GREATER_THAN,
          Tree.Kind.GREATER_THAN_EQUAL,
          Tree.Kind.EQUAL_TO,
          Tree.Kind.NOT_EQUAL_TO,
          Tree.Kind.CONDITIONAL_AND,
          Tree.Kind.CONDITIONAL_OR,
          Tree.Kind.LOGICAL_COMPLEMENT,
          Tree.Kind.INSTANCE_OF);

  private final Parsed parsed;
  private final List<String> texts = new ArrayList<>();

  private ExpressionForms(Parsed parsed) {
    this.parsed = parsed;
  }

  static List<String> of(Parsed parsed, ExpressionTree expression) {
    ExpressionForms forms = new ExpressionForms(parsed);
    forms.visit(expression, null);
    return forms.texts;
  }

  private void offer(Tree part) {
    if (parsed.isWritten(part)) {
      texts.add(parsed.text(part));
    }
  }

  private void numbers() {
    texts.addAll(List.of("0.5", "1"));
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    offer(tree.getLeftOperand());
    offer(tree.getRightOperand());
    literals(tree);
    return null;
  }

  private void literals(Tree tree) {
    if (CONDITIONS.contains(tree.getKind())) {
      texts.addAll(List.of("true", "false"));
    } else {
      numbers();
    }
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    offer(tree.getExpression());
    literals(tree);
    return null;
  }

  @Override
  public Void visitParenthesized(ParenthesizedTree tree, Void unused) {
    offer(tree.getExpression());
    return null;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    offer(tree.getTrueExpression());
    offer(tree.getFalseExpression());
    numbers();
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      receiver(select);
    }
    tree.getArguments().forEach(this::offer);
    numbers();
    texts.add("true");
    return null;
  }

  private void receiver(MemberSelectTree tree) {
    if (!Character.isUpperCase(parsed.text(tree.getExpression()).charAt(0))) {
      offer(tree.getExpression());
    }
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    receiver(tree);
    numbers();
    return null;
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
    offer(tree.getExpression());
    offer(tree.getIndex());
    numbers();
    return null;
  }

  @Override
  public Void visitTypeCast(TypeCastTree tree, Void unused) {
    offer(tree.getExpression());
    numbers();
    return null;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    offer(tree.getExpression());
    numbers();
    return null;
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    texts.add(parsed.text(tree.getVariable()) + " = " + parsed.text(tree.getExpression()));
    offer(tree.getExpression());
    numbers();
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    tree.getArguments().forEach(this::offer);
    return null;
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void unused) {
    if (tree.getInitializers() != null) {
      tree.getInitializers().forEach(this::offer);
    }
    return null;
  }

  @Override
  public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
    literals(tree);
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (!Character.isUpperCase(tree.getName().charAt(0))) {
      numbers();
      texts.add("true");
    }
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.INT_LITERAL || tree.getKind() == Tree.Kind.LONG_LITERAL) {
      texts.addAll(List.of("1", "2", "0"));
    } else if (tree.getKind() == Tree.Kind.DOUBLE_LITERAL
        || tree.getKind() == Tree.Kind.FLOAT_LITERAL) {
      numbers();
    } else if (tree.getKind() == Tree.Kind.BOOLEAN_LITERAL) {
      texts.add("true");
    }
    return null;
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    for (CaseTree each : tree.getCases()) {
      offer(each.getBody());
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitYield(YieldTree yield, Void ignored) {
        offer(yield.getValue());
        return super.visitYield(yield, ignored);
      }
    }.scan(tree, null);
    numbers();
    return null;
  }
}
