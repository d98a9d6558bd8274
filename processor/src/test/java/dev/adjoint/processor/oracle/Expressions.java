package dev.adjoint.processor.oracle;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
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
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Evaluates expressions in Java's order, over boxed values. */
final class Expressions extends SimpleTreeVisitor<Object, Map<Element, Object>> {
  private final AttributedSources sources;
  private final Statements statements;
  private final Calls calls;

  Expressions(AttributedSources sources, Statements statements, ClassLoader loader) {
    this.sources = sources;
    this.statements = statements;
    this.calls = new Calls(sources, loader);
  }

  Object evaluate(Tree tree, Map<Element, Object> frame) {
    return tree.accept(this, frame);
  }

  /** The value of an expression, converted to the kind of what it is assigned to. */
  Object evaluateAs(Tree tree, TypeKind kind, Map<Element, Object> frame) {
    return Primitives.convert(evaluate(tree, frame), kind);
  }

  boolean test(Tree condition, Map<Element, Object> frame) {
    return (Boolean) evaluate(condition, frame);
  }

  private TypeKind kind(Tree tree) {
    return sources.type(tree).getKind();
  }

  private boolean isString(Tree tree) {
    return sources.type(tree).toString().equals("java.lang.String");
  }

  @Override
  protected Object defaultAction(Tree tree, Map<Element, Object> frame) {
    throw new UnsupportedOperationException(tree.getKind() + ": " + tree);
  }

  @Override
  public Object visitParenthesized(ParenthesizedTree tree, Map<Element, Object> frame) {
    return evaluate(tree.getExpression(), frame);
  }

  @Override
  public Object visitLiteral(LiteralTree tree, Map<Element, Object> frame) {
    return tree.getValue();
  }

  @Override
  public Object visitIdentifier(IdentifierTree tree, Map<Element, Object> frame) {
    Element element = sources.element(tree);
    if (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT) {
      return calls.field((VariableElement) element);
    }
    return frame.get(element);
  }

  @Override
  public Object visitMemberSelect(MemberSelectTree tree, Map<Element, Object> frame) {
    if (isArrayLength(tree)) {
      return ((Cells) evaluate(tree.getExpression(), frame)).elements.length;
    }
    return calls.field((VariableElement) sources.element(tree));
  }

  private boolean isArrayLength(MemberSelectTree tree) {
    return tree.getIdentifier().contentEquals("length")
        && kind(tree.getExpression()) == TypeKind.ARRAY;
  }

  @Override
  public Object visitArrayAccess(ArrayAccessTree tree, Map<Element, Object> frame) {
    return location(tree, frame).get();
  }

  @Override
  public Object visitBinary(BinaryTree tree, Map<Element, Object> frame) {
    Object left = evaluate(tree.getLeftOperand(), frame);
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
      return (Boolean) left && test(tree.getRightOperand(), frame);
    }
    if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      return (Boolean) left || test(tree.getRightOperand(), frame);
    }
    Object right = evaluate(tree.getRightOperand(), frame);
    return Operators.binary(
        tree.getKind(),
        left,
        kind(tree.getLeftOperand()),
        right,
        kind(tree.getRightOperand()),
        isString(tree));
  }

  @Override
  public Object visitConditionalExpression(
      ConditionalExpressionTree tree, Map<Element, Object> frame) {
    ExpressionTree chosen =
        test(tree.getCondition(), frame) ? tree.getTrueExpression() : tree.getFalseExpression();
    return evaluateAs(chosen, kind(tree), frame);
  }

  @Override
  public Object visitTypeCast(TypeCastTree tree, Map<Element, Object> frame) {
    return evaluateAs(tree.getExpression(), kind(tree), frame);
  }

  @Override
  public Object visitAssignment(AssignmentTree tree, Map<Element, Object> frame) {
    Location target = location(tree.getVariable(), frame);
    Object value = evaluateAs(tree.getExpression(), kind(tree.getVariable()), frame);
    target.set(value);
    return value;
  }

  @Override
  public Object visitCompoundAssignment(CompoundAssignmentTree tree, Map<Element, Object> frame) {
    Location target = location(tree.getVariable(), frame);
    Object old = target.get();
    Object right = evaluate(tree.getExpression(), frame);
    TypeKind kind = kind(tree.getVariable());
    Tree.Kind operator = Tree.Kind.valueOf(tree.getKind().name().replaceAll("_ASSIGNMENT$", ""));
    Object result =
        Operators.binary(
            operator, old, kind, right, kind(tree.getExpression()), isString(tree.getVariable()));
    Object value = Primitives.convert(result, kind);
    target.set(value);
    return value;
  }

  @Override
  public Object visitUnary(UnaryTree tree, Map<Element, Object> frame) {
    boolean prefix = tree.getKind().name().startsWith("PREFIX");
    if (!prefix && !tree.getKind().name().startsWith("POSTFIX")) {
      Object operand = evaluate(tree.getExpression(), frame);
      return Operators.unary(tree.getKind(), operand, kind(tree.getExpression()));
    }
    boolean up = tree.getKind().name().endsWith("INCREMENT");
    TypeKind kind = kind(tree.getExpression());
    Location target = location(tree.getExpression(), frame);
    Object old = target.get();
    Tree.Kind operator = up ? Tree.Kind.PLUS : Tree.Kind.MINUS;
    Object next =
        Primitives.convert(Operators.binary(operator, old, kind, 1, TypeKind.INT, false), kind);
    target.set(next);
    return prefix ? next : old;
  }

  private Location location(ExpressionTree tree, Map<Element, Object> frame) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return location(parenthesized.getExpression(), frame);
    }
    if (tree instanceof IdentifierTree) {
      return new Location.Local(frame, sources.element(tree));
    }
    ArrayAccessTree access = (ArrayAccessTree) tree;
    Cells cells = (Cells) evaluate(access.getExpression(), frame);
    int index = Primitives.intValue(evaluate(access.getIndex(), frame));
    return new Location.Item(cells, index);
  }

  @Override
  public Object visitNewArray(NewArrayTree tree, Map<Element, Object> frame) {
    TypeMirror component = ((ArrayType) sources.type(tree)).getComponentType();
    if (tree.getInitializers() != null) {
      Cells cells = Cells.zeros(component.getKind(), tree.getInitializers().size());
      for (int i = 0; i < cells.elements.length; i++) {
        cells.set(i, evaluateAs(tree.getInitializers().get(i), component.getKind(), frame));
      }
      return cells;
    }
    List<Integer> lengths = new ArrayList<>();
    for (ExpressionTree dimension : tree.getDimensions()) {
      lengths.add(Primitives.intValue(evaluate(dimension, frame)));
    }
    return allocate((ArrayType) sources.type(tree), lengths);
  }

  private static Cells allocate(ArrayType type, List<Integer> lengths) {
    Cells cells = Cells.zeros(type.getComponentType().getKind(), lengths.get(0));
    List<Integer> inner = lengths.subList(1, lengths.size());
    for (int i = 0; i < cells.elements.length && !inner.isEmpty(); i++) {
      cells.set(i, allocate((ArrayType) type.getComponentType(), inner));
    }
    return cells;
  }

  @Override
  public Object visitSwitchExpression(SwitchExpressionTree tree, Map<Element, Object> frame) {
    Completion end = statements.runSwitch(tree.getExpression(), tree.getCases(), frame);
    if (end.kind() != Completion.Kind.YIELD) {
      throw new IllegalStateException("a switch expression without a value: " + tree);
    }
    return Primitives.convert(end.value(), kind(tree));
  }

  @Override
  public Object visitMethodInvocation(MethodInvocationTree tree, Map<Element, Object> frame) {
    ExecutableElement method = (ExecutableElement) sources.element(tree.getMethodSelect());
    Object receiver = null;
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
      receiver = isStatic ? null : evaluate(select.getExpression(), frame);
    }
    return calls.invoke(method, receiver, arguments(method, tree.getArguments(), frame));
  }

  @Override
  public Object visitNewClass(NewClassTree tree, Map<Element, Object> frame) {
    ExecutableElement constructor = (ExecutableElement) sources.element(tree);
    return calls.create(constructor, arguments(constructor, tree.getArguments(), frame));
  }

  private Object[] arguments(
      ExecutableElement callee, List<? extends ExpressionTree> trees, Map<Element, Object> frame) {
    Object[] arguments = new Object[trees.size()];
    for (int i = 0; i < arguments.length; i++) {
      TypeKind kind = callee.getParameters().get(i).asType().getKind();
      arguments[i] = evaluateAs(trees.get(i), kind, frame);
    }
    return arguments;
  }
}
