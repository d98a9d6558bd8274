package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The values of constant variables that are fields (JLS 4.12.4). Those in source are evaluated from
 * their trees, because asking the compiler would attribute them in place.
 */
final class FieldConstants {
  private final Site site;
  private final Map<VariableElement, Optional<Object>> known = new HashMap<>();

  FieldConstants(Site site) {
    this.site = site;
  }

  /** The field's value; {@code null} if it is not a constant variable. */
  Object valueOf(VariableElement field) {
    boolean possible =
        field.getModifiers().contains(Modifier.FINAL)
            && (field.asType().getKind().isPrimitive() || site.isString(field.asType()));
    if (!possible) {
      return null;
    }
    Optional<Object> value = known.get(field);
    if (value == null) {
      known.put(field, Optional.empty());
      value = Optional.ofNullable(evaluate(field));
      known.put(field, value);
    }
    return value.orElse(null);
  }

  private Object evaluate(VariableElement field) {
    TreePath path = site.trees().getPath(field);
    if (path == null) {
      return field.getConstantValue();
    }
    ExpressionTree initializer = ((VariableTree) path.getLeaf()).getInitializer();
    if (initializer == null || !initializer.accept(new MayBeConstant(), null)) {
      return null;
    }
    Site home =
        new Site(
            site.elements(),
            site.types(),
            site.trees(),
            path.getCompilationUnit(),
            (TypeElement) field.getEnclosingElement());
    Body body = new Body(home, null, new Silence(), this, Upcoming.NONE);
    body.expressions().typeOf(initializer, field.asType());
    return Statements.converted(body.table().constantOf(initializer), field.asType());
  }

  /** Whether an expression consists only of what constant expressions consist of. */
  private static final class MayBeConstant extends SimpleTreeVisitor<Boolean, Void> {
    MayBeConstant() {
      super(false);
    }

    @Override
    public Boolean visitLiteral(LiteralTree tree, Void unused) {
      return tree.getKind() != Tree.Kind.NULL_LITERAL;
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree tree, Void unused) {
      return tree.getExpression().accept(this, null);
    }

    @Override
    public Boolean visitParenthesized(ParenthesizedTree tree, Void unused) {
      return tree.getExpression().accept(this, null);
    }

    @Override
    public Boolean visitTypeCast(TypeCastTree tree, Void unused) {
      return tree.getExpression().accept(this, null);
    }

    @Override
    public Boolean visitUnary(UnaryTree tree, Void unused) {
      return tree.getExpression().accept(this, null);
    }

    @Override
    public Boolean visitBinary(BinaryTree tree, Void unused) {
      return tree.getLeftOperand().accept(this, null) && tree.getRightOperand().accept(this, null);
    }

    @Override
    public Boolean visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
      return tree.getCondition().accept(this, null)
          && tree.getTrueExpression().accept(this, null)
          && tree.getFalseExpression().accept(this, null);
    }
  }

  /**
   * Takes no messages: what cannot be resolved in a field's initialiser is no constant, and {@code
   * javac} will say so if it is a fault.
   */
  private static final class Silence implements DiagnosticSink<Tree> {
    @Override
    public void report(Tree position, DiagnosticCode code, Object... arguments) {}

    @Override
    public boolean hasErrors() {
      return false;
    }
  }
}
