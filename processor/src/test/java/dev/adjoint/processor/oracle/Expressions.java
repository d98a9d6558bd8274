package dev.adjoint.processor.oracle;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
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
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Evaluates expressions in Java's order, over boxed values. */
final class Expressions extends SimpleTreeVisitor<Object, Frame> {
  private final AttributedSources sources;
  private final Statements statements;
  private final Calls calls;
  private final Bodies bodies;

  /** What is multiplied by the like of it may overflow in one order, and not in another. */
  private static final double HUGE = 1e40;

  private boolean tame = true;
  private double largest = 1;

  Expressions(AttributedSources sources, Statements statements, ClassLoader loader, Bodies bodies) {
    this.sources = sources;
    this.statements = statements;
    this.calls = new Calls(sources, loader, bodies);
    this.bodies = bodies;
  }

  Calls calls() {
    return calls;
  }

  Object evaluate(Tree tree, Frame frame) {
    Object value = tree.accept(this, frame);
    tame &= ActiveNumbers.isFinite(value);
    largest = Math.max(largest, ActiveNumbers.largest(value));
    return value;
  }

  /** Forgets what was met. */
  void begin() {
    tame = true;
    largest = 1;
  }

  /** The largest derivative of a number since then. */
  double largest() {
    return largest;
  }

  /** Whether every number since then was finite, and its derivatives with it. */
  boolean isTame() {
    return tame && calls.isSmooth() && largest < HUGE;
  }

  /** The value of an expression, converted to the kind of what it is assigned to. */
  Object evaluateAs(Tree tree, TypeKind kind, Frame frame) {
    return Primitives.convert(evaluate(tree, frame), kind);
  }

  boolean test(Tree condition, Frame frame) {
    return (Boolean) evaluate(condition, frame);
  }

  private TypeKind kind(Tree tree) {
    return sources.unboxedKind(sources.type(tree));
  }

  private boolean isString(Tree tree) {
    return sources.type(tree).toString().equals("java.lang.String");
  }

  @Override
  protected Object defaultAction(Tree tree, Frame frame) {
    throw new UnsupportedOperationException(tree.getKind() + ": " + tree);
  }

  @Override
  public Object visitParenthesized(ParenthesizedTree tree, Frame frame) {
    return evaluate(tree.getExpression(), frame);
  }

  @Override
  public Object visitLiteral(LiteralTree tree, Frame frame) {
    return tree.getValue();
  }

  @Override
  public Object visitIdentifier(IdentifierTree tree, Frame frame) {
    if (tree.getName().contentEquals("this")) {
      return frame.receiver;
    }
    Element element = sources.element(tree);
    return isField(element)
        ? calls.read((VariableElement) element, owner(element, frame))
        : frame.get(element);
  }

  private static boolean isField(Element element) {
    return element.getKind().isField();
  }

  private static Object owner(Element field, Frame frame) {
    return field.getModifiers().contains(Modifier.STATIC) ? null : frame.receiver;
  }

  @Override
  public Object visitMemberSelect(MemberSelectTree tree, Frame frame) {
    if (isArrayLength(tree)) {
      return ((Cells) evaluate(tree.getExpression(), frame)).elements.length;
    }
    if (tree.getIdentifier().contentEquals("class")) {
      return calls.typeOf(sources.type(tree.getExpression()));
    }
    return calls.read((VariableElement) sources.element(tree), owner(tree, frame));
  }

  private Object owner(MemberSelectTree tree, Frame frame) {
    boolean isStatic = sources.element(tree).getModifiers().contains(Modifier.STATIC);
    return isStatic ? null : evaluate(tree.getExpression(), frame);
  }

  @Override
  public Object visitInstanceOf(InstanceOfTree tree, Frame frame) {
    Object value = evaluate(tree.getExpression(), frame);
    Class<?> type = calls.typeOf(sources.type(tree.getType()));
    boolean is =
        value instanceof Instance instance
            ? type.isAssignableFrom(instance.type)
            : type.isInstance(value);
    if (is && tree.getPattern() instanceof BindingPatternTree pattern) {
      frame.put(sources.element(pattern.getVariable()), value);
    }
    return is;
  }

  private boolean isArrayLength(MemberSelectTree tree) {
    return tree.getIdentifier().contentEquals("length")
        && kind(tree.getExpression()) == TypeKind.ARRAY;
  }

  @Override
  public Object visitArrayAccess(ArrayAccessTree tree, Frame frame) {
    return location(tree, frame).get();
  }

  @Override
  public Object visitBinary(BinaryTree tree, Frame frame) {
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
  public Object visitConditionalExpression(ConditionalExpressionTree tree, Frame frame) {
    ExpressionTree chosen =
        test(tree.getCondition(), frame) ? tree.getTrueExpression() : tree.getFalseExpression();
    return evaluateAs(chosen, kind(tree), frame);
  }

  @Override
  public Object visitTypeCast(TypeCastTree tree, Frame frame) {
    return evaluateAs(tree.getExpression(), kind(tree), frame);
  }

  @Override
  public Object visitAssignment(AssignmentTree tree, Frame frame) {
    Location target = location(tree.getVariable(), frame);
    Object value = evaluateAs(tree.getExpression(), kind(tree.getVariable()), frame);
    target.set(value);
    return value;
  }

  @Override
  public Object visitCompoundAssignment(CompoundAssignmentTree tree, Frame frame) {
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
  public Object visitUnary(UnaryTree tree, Frame frame) {
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

  private Location location(ExpressionTree tree, Frame frame) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      return location(parenthesized.getExpression(), frame);
    }
    Element element = sources.element(tree);
    if (tree instanceof MemberSelectTree select) {
      return calls.field((VariableElement) element, owner(select, frame));
    }
    if (tree instanceof IdentifierTree) {
      return isField(element)
          ? calls.field((VariableElement) element, owner(element, frame))
          : new Location.Local(frame, element);
    }
    ArrayAccessTree access = (ArrayAccessTree) tree;
    Cells cells = (Cells) evaluate(access.getExpression(), frame);
    int index = Primitives.intValue(evaluate(access.getIndex(), frame));
    return new Location.Item(cells, index);
  }

  @Override
  public Object visitNewArray(NewArrayTree tree, Frame frame) {
    TypeMirror component = ((ArrayType) sources.type(tree)).getComponentType();
    if (tree.getInitializers() != null) {
      Cells cells = Cells.zeros(calls.typeOf(component), tree.getInitializers().size());
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

  private Cells allocate(ArrayType type, List<Integer> lengths) {
    Cells cells = Cells.zeros(calls.typeOf(type.getComponentType()), lengths.get(0));
    List<Integer> inner = lengths.subList(1, lengths.size());
    for (int i = 0; i < cells.elements.length && !inner.isEmpty(); i++) {
      cells.set(i, allocate((ArrayType) type.getComponentType(), inner));
    }
    return cells;
  }

  @Override
  public Object visitSwitchExpression(SwitchExpressionTree tree, Frame frame) {
    Completion end = statements.runSwitch(tree.getExpression(), tree.getCases(), frame);
    if (end.kind() != Completion.Kind.YIELD) {
      throw new IllegalStateException("a switch expression without a value: " + tree);
    }
    return Primitives.convert(end.value(), kind(tree));
  }

  @Override
  public Object visitMethodInvocation(MethodInvocationTree tree, Frame frame) {
    ExecutableElement method = (ExecutableElement) sources.element(tree.getMethodSelect());
    if (method.getSimpleName().contentEquals("<init>")) {
      Object[] arguments = arguments(method, tree.getArguments(), frame);
      Instance instance = (Instance) frame.receiver;
      bodies.construct(method, instance, arguments);
      return null;
    }
    Object receiver = receiver(tree.getMethodSelect(), method, frame);
    return calls.invoke(method, receiver, arguments(method, tree.getArguments(), frame));
  }

  private Object receiver(ExpressionTree select, ExecutableElement method, Frame frame) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return null;
    }
    return select instanceof MemberSelectTree member
        ? evaluate(member.getExpression(), frame)
        : frame.receiver;
  }

  @Override
  public Object visitNewClass(NewClassTree tree, Frame frame) {
    ExecutableElement constructor = (ExecutableElement) sources.element(tree);
    return calls.create(constructor, arguments(constructor, tree.getArguments(), frame));
  }

  private Object[] arguments(
      ExecutableElement callee, List<? extends ExpressionTree> trees, Frame frame) {
    List<? extends VariableElement> parameters = callee.getParameters();
    Object[] given = new Object[trees.size()];
    int last = parameters.size() - 1;
    boolean spread = callee.isVarArgs() && !passesArray(trees, parameters.size());
    TypeMirror tail =
        spread ? ((ArrayType) parameters.get(last).asType()).getComponentType() : null;
    for (int i = 0; i < given.length; i++) {
      TypeMirror type = spread && i >= last ? tail : parameters.get(i).asType();
      given[i] = evaluateAs(trees.get(i), type.getKind(), frame);
    }
    if (!spread) {
      return given;
    }
    Object[] arguments = Arrays.copyOf(given, parameters.size());
    arguments[last] = new Cells(calls.typeOf(tail), Arrays.copyOfRange(given, last, given.length));
    return arguments;
  }

  private boolean passesArray(List<? extends ExpressionTree> trees, int parameters) {
    TypeKind last =
        trees.size() == parameters
            ? sources.type(trees.get(parameters - 1)).getKind()
            : TypeKind.NONE;
    return last == TypeKind.ARRAY || last == TypeKind.NULL;
  }
}
