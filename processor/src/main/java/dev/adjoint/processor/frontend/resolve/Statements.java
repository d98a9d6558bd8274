package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Walks statements: declares locals, and has their expressions attributed. */
final class Statements extends SimpleTreeVisitor<Void, Void> {
  private final Body body;
  private final Switches switches;

  Statements(Body body) {
    this.body = body;
    this.switches = new Switches(body);
  }

  Switches switches() {
    return switches;
  }

  /** Attributes a statement in the current block; nothing for {@code null}. */
  void walk(Tree statement) {
    if (statement != null) {
      statement.accept(this, null);
    }
  }

  void walkAll(List<? extends StatementTree> statements) {
    statements.forEach(this::walk);
  }

  private void inBlock(Tree statement) {
    body.locals().inBlock(() -> walk(statement));
  }

  private void expression(ExpressionTree tree, TypeMirror expected) {
    if (tree != null) {
      body.expressions().typeOf(tree, expected);
    }
  }

  private TypeMirror booleanType() {
    return body.promotion().primitive(TypeKind.BOOLEAN);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    body.locals().inBlock(() -> walkAll(tree.getStatements()));
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    ExpressionTree initializer = tree.getInitializer();
    TypeMirror type;
    if (isVar(tree)) {
      type = initializer == null ? null : projected(body.expressions().typeOf(initializer, null));
      declare(tree, type);
    } else {
      type = body.typeTrees().resolve(tree.getType());
      declare(tree, type);
      expression(initializer, type);
    }
    boolean mayBeConstant =
        type != null
            && initializer != null
            && tree.getModifiers().getFlags().contains(Modifier.FINAL)
            && (type.getKind().isPrimitive() || body.site().isString(type));
    if (mayBeConstant) {
      Object value = body.table().constantOf(initializer);
      body.table().setConstant(tree, converted(value, type));
    }
    return null;
  }

  private void declare(VariableTree tree, TypeMirror type) {
    tree.getModifiers().getAnnotations().forEach(this::checkpoint);
    body.locals().declare(tree);
    body.table().setType(tree, type);
  }

  /** Of all annotations on locals, only one matters here; the arguments are constants. */
  private void checkpoint(AnnotationTree tree) {
    if (!Checkpoints.mayBe(tree)
        || !Checkpoints.is(body.typeTrees().resolve(tree.getAnnotationType()))) {
      return;
    }
    for (ExpressionTree argument : tree.getArguments()) {
      if (argument instanceof AssignmentTree element) {
        expression(element.getExpression(), body.promotion().primitive(TypeKind.LONG));
      }
    }
  }

  private static boolean isVar(VariableTree tree) {
    return tree.getType() == null;
  }

  /** The type of a {@code var}: without captured type variables. */
  private TypeMirror projected(TypeMirror type) {
    return type != null && type.getKind() == TypeKind.TYPEVAR && !isDeclared(type)
        ? body.hierarchy().upperBound(type)
        : type;
  }

  private boolean isDeclared(TypeMirror variable) {
    return body.site().types().asElement(variable).getEnclosingElement() != null
        && !body.site().types().asElement(variable).getSimpleName().toString().startsWith("<");
  }

  /** A constant as the value of a variable of this type; {@code null} if it is none. */
  static Object converted(Object value, TypeMirror type) {
    return type.getKind().isPrimitive()
        ? Constants.convert(value, type.getKind())
        : value instanceof String ? value : null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    expression(tree.getExpression(), null);
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    expression(tree.getCondition(), booleanType());
    inBlock(tree.getThenStatement());
    inBlock(tree.getElseStatement());
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    body.locals()
        .inBlock(
            () -> {
              walkAll(tree.getInitializer());
              expression(tree.getCondition(), booleanType());
              walkAll(tree.getUpdate());
              inBlock(tree.getStatement());
            });
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    TypeMirror of = body.expressions().typeOf(tree.getExpression(), null);
    body.locals()
        .inBlock(
            () -> {
              VariableTree variable = tree.getVariable();
              declare(
                  variable,
                  isVar(variable)
                      ? of == null ? null : elementOf(of, tree.getExpression())
                      : body.typeTrees().resolve(variable.getType()));
              inBlock(tree.getStatement());
            });
    return null;
  }

  private TypeMirror elementOf(TypeMirror type, Tree tree) {
    TypeMirror bound = body.site().types().capture(body.hierarchy().upperBound(type));
    if (bound instanceof ArrayType array) {
      return array.getComponentType();
    }
    TypeElement iterable = body.site().elements().getTypeElement("java.lang.Iterable");
    DeclaredType seen = body.hierarchy().asSuper(bound, iterable);
    if (seen == null) {
      body.report(tree, DiagnosticCode.AD4009, "for", type);
      return null;
    }
    if (seen.getTypeArguments().isEmpty()) {
      return body.site().javaLang("Object");
    }
    TypeMirror argument = seen.getTypeArguments().get(0);
    if (argument instanceof WildcardType wildcard) {
      return Objects.requireNonNullElse(wildcard.getExtendsBound(), body.site().javaLang("Object"));
    }
    return projected(argument);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    expression(tree.getCondition(), booleanType());
    inBlock(tree.getStatement());
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    inBlock(tree.getStatement());
    expression(tree.getCondition(), booleanType());
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    TypeMirror result = body.method() == null ? null : body.method().getReturnType();
    expression(tree.getExpression(), result);
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    expression(tree.getExpression(), null);
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Void unused) {
    expression(tree.getCondition(), booleanType());
    expression(tree.getDetail(), null);
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    inBlock(tree.getStatement());
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    switches.walk(tree.getExpression(), tree.getCases());
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    switches.yielded(tree.getValue());
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    body.locals()
        .inBlock(
            () -> {
              tree.getResources().forEach(this::resource);
              walk(tree.getBlock());
            });
    for (CatchTree each : tree.getCatches()) {
      body.locals()
          .inBlock(
              () -> {
                walk(each.getParameter());
                walk(each.getBlock());
              });
    }
    walk(tree.getFinallyBlock());
    return null;
  }

  private void resource(Tree tree) {
    if (tree instanceof ExpressionTree expression) {
      expression(expression, null);
    } else {
      walk(tree);
    }
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void unused) {
    expression(tree.getExpression(), null);
    walk(tree.getBlock());
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitEmptyStatement(EmptyStatementTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    body.report(tree, DiagnosticCode.AD4008, "a local class");
    return null;
  }

  @Override
  protected Void defaultAction(Tree tree, Void unused) {
    body.report(tree, DiagnosticCode.AD4008, "this statement");
    return null;
  }
}
