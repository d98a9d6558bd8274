package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Whether a canonical constructor only looks at its arguments: it assigns none of them another
 * value, changes no array, and lets no reference go to code that might.
 */
final class CheckingConstructor extends TreeScanner<Void, Void> {
  private static final Set<String> LOOKING =
      Set.of(
          "Objects.requireNonNull",
          "Arrays.toString",
          "Arrays.deepToString",
          "Arrays.equals",
          "Arrays.hashCode");

  /** Classes of the JDK whose methods keep nothing. */
  private static final Set<String> LIBRARY =
      Set.of("Math.", "StrictMath.", "Double.", "Float.", "Objects.", "Arrays.", "String.");

  private final Set<String> components = new HashSet<>();

  /** Names of values through which something could be changed. */
  private final Set<String> references = new HashSet<>();

  /** Of these, the arrays of primitive elements. */
  private final Set<String> vectors = new HashSet<>();

  private final Set<String> locals = new HashSet<>();
  private boolean thrown;
  private boolean broken;

  private CheckingConstructor(ExecutableElement constructor) {
    for (VariableElement parameter : constructor.getParameters()) {
      String name = parameter.getSimpleName().toString();
      components.add(name);
      if (isChangeable(parameter.asType())) {
        references.add(name);
      }
      if (parameter.asType() instanceof ArrayType array
          && array.getComponentType().getKind().isPrimitive()) {
        vectors.add(name);
      }
    }
  }

  private static boolean isChangeable(TypeMirror type) {
    boolean constant =
        type instanceof DeclaredType declared
            && (declared.asElement().getKind() == ElementKind.ENUM
                || declared.asElement().toString().startsWith("java.lang."));
    return !type.getKind().isPrimitive() && !constant;
  }

  static boolean isOne(MethodTree tree, ExecutableElement constructor) {
    CheckingConstructor scanner = new CheckingConstructor(constructor);
    scanner.scan(tree.getBody(), null);
    return !scanner.broken;
  }

  private Void breaks() {
    broken = true;
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    String name = tree.getName().toString();
    locals.add(name);
    if (!(tree.getType() instanceof PrimitiveTypeTree)) {
      references.add(name);
    }
    if (tree.getType() instanceof ArrayTypeTree array
        && array.getType() instanceof PrimitiveTypeTree) {
      vectors.add(name);
    }
    // A second name for a reference is one more of them; what it stands for may be looked at.
    ExpressionTree value = tree.getInitializer() == null ? null : inside(tree.getInitializer());
    return value instanceof IdentifierTree ? null : scan(value, unused);
  }

  private static ExpressionTree inside(ExpressionTree tree) {
    return Names.inside(tree);
  }

  /** Only {@code this.x = x} for a component, and variables of the constructor's own. */
  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    ExpressionTree target = inside(tree.getVariable());
    if (target instanceof MemberSelectTree select) {
      boolean stores =
          select.getExpression().toString().equals("this")
              && unchecked(tree.getExpression()) instanceof IdentifierTree value
              && value.getName().equals(select.getIdentifier());
      return stores ? null : breaks();
    }
    return assigns(target) ? scan(tree.getExpression(), unused) : breaks();
  }

  /** What {@code Objects.requireNonNull} returns is its argument. */
  private static ExpressionTree unchecked(ExpressionTree tree) {
    ExpressionTree inner = inside(tree);
    return inner instanceof MethodInvocationTree call
            && call.getMethodSelect().toString().equals("Objects.requireNonNull")
        ? inside(call.getArguments().get(0))
        : inner;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    scan(tree.getVariable(), unused);
    if (!(inside(tree.getExpression()) instanceof IdentifierTree)) {
      scan(tree.getExpression(), unused);
    }
    return scan(tree.getStatement(), unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    return assigns(inside(tree.getVariable())) ? scan(tree.getExpression(), unused) : breaks();
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    boolean steps =
        switch (tree.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
          default -> false;
        };
    if (steps) {
      return assigns(inside(tree.getExpression())) ? null : breaks();
    }
    return super.visitUnary(tree, unused);
  }

  /** Whether the target is a variable of the constructor's own: a static field would outlive it. */
  private boolean assigns(ExpressionTree target) {
    return target instanceof IdentifierTree name && locals.contains(name.getName().toString());
  }

  /** A reference that stands anywhere but where the other methods let it pass. */
  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    String name = tree.getName().toString();
    return references.contains(name) || name.equals("this") ? breaks() : null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    boolean length =
        tree.getIdentifier().contentEquals("length")
            && isReference(inside(tree.getExpression()), references);
    return length ? null : super.visitMemberSelect(tree, unused);
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
    boolean number = isReference(inside(tree.getExpression()), vectors);
    return number ? scan(tree.getIndex(), unused) : super.visitArrayAccess(tree, unused);
  }

  private static boolean isReference(ExpressionTree tree, Set<String> names) {
    return tree instanceof IdentifierTree identifier
        && names.contains(identifier.getName().toString());
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    boolean looks =
        tree.getKind() == Tree.Kind.EQUAL_TO
            || tree.getKind() == Tree.Kind.NOT_EQUAL_TO
            || tree.getKind() == Tree.Kind.PLUS;
    for (ExpressionTree operand :
        new ExpressionTree[] {tree.getLeftOperand(), tree.getRightOperand()}) {
      if (!looks || !(inside(operand) instanceof IdentifierTree)) {
        scan(operand, unused);
      }
    }
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    String name = tree.getMethodSelect().toString();
    if (name.equals("this")) {
      return breaks();
    }
    for (ExpressionTree argument : tree.getArguments()) {
      if (!LOOKING.contains(name) || !(inside(argument) instanceof IdentifierTree)) {
        scan(argument, unused);
      }
    }
    if (!tree.getArguments().isEmpty() && LIBRARY.stream().noneMatch(name::startsWith)) {
      return breaks(); // it may keep what it is given
    }
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      return scan(select.getExpression(), unused);
    }
    // A method of the record itself may see what is stored already.
    return references.isEmpty() || name.equals("super") ? null : breaks();
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    boolean around = thrown;
    thrown = true;
    super.visitThrow(tree, unused);
    thrown = around;
    return null;
  }

  /** An exception may carry numbers, as anywhere; another object would keep them. */
  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    return thrown && tree.getClassBody() == null ? scan(tree.getArguments(), unused) : breaks();
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return breaks();
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    return breaks();
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return breaks();
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    return breaks();
  }
}
