package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
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
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The types of expressions (JLS 15). The argument of each visit is the type that the context
 * expects, or {@code null}; {@code null} comes back where a message was reported.
 */
final class Expressions extends SimpleTreeVisitor<TypeMirror, TypeMirror> {
  private final Body body;
  private final Site site;
  private final Promotion promotion;
  private final Operators operators;
  private final Calls calls;

  Expressions(Body body) {
    this.body = body;
    this.site = body.site();
    this.promotion = body.promotion();
    this.operators = new Operators(body);
    this.calls = new Calls(body);
  }

  /** Attributes an expression where {@code expected} is asked for, {@code null} for anything. */
  TypeMirror typeOf(ExpressionTree tree, TypeMirror expected) {
    TypeMirror type = tree.accept(this, expected);
    if (type != null && type.getKind() == TypeKind.ERROR) {
      body.report(tree, DiagnosticCode.AD4005, tree, type);
      type = null;
    }
    body.table().setType(tree, type);
    return type;
  }

  private TypeMirror booleanType() {
    return promotion.primitive(TypeKind.BOOLEAN);
  }

  @Override
  public TypeMirror visitLiteral(LiteralTree tree, TypeMirror expected) {
    body.table().setConstant(tree, tree.getValue());
    return switch (tree.getKind()) {
      case INT_LITERAL -> promotion.primitive(TypeKind.INT);
      case LONG_LITERAL -> promotion.primitive(TypeKind.LONG);
      case FLOAT_LITERAL -> promotion.primitive(TypeKind.FLOAT);
      case DOUBLE_LITERAL -> promotion.primitive(TypeKind.DOUBLE);
      case CHAR_LITERAL -> promotion.primitive(TypeKind.CHAR);
      case BOOLEAN_LITERAL -> booleanType();
      case STRING_LITERAL -> site.javaLang("String");
      default -> site.types().getNullType();
    };
  }

  @Override
  public TypeMirror visitIdentifier(IdentifierTree tree, TypeMirror expected) {
    if (tree.getName().contentEquals("this")) {
      return site.enclosing().asType();
    }
    if (tree.getName().contentEquals("super")) {
      return site.enclosing().getSuperclass();
    }
    return body.names().variable(tree);
  }

  @Override
  public TypeMirror visitMemberSelect(MemberSelectTree tree, TypeMirror expected) {
    switch (tree.getIdentifier().toString()) {
      case "class":
        return classOf(body.typeTrees().resolve(tree.getExpression()));
      case "this":
        TypeElement outer = body.names().ofType(tree.getExpression());
        return outer == null ? null : outer.asType();
      case "super":
        TypeElement named = body.names().ofType(tree.getExpression());
        return named == null ? null : superOf(named);
      default:
        Names.Qualifier qualifier = body.names().qualifier(tree.getExpression());
        return qualifier == null ? null : selected(tree, qualifier);
    }
  }

  /** The type of a class literal; {@code null} for {@code null}. */
  private TypeMirror classOf(TypeMirror type) {
    if (type == null) {
      return null;
    }
    TypeMirror argument =
        type.getKind() == TypeKind.VOID ? site.javaLang("Void") : promotion.boxed(type);
    return site.types()
        .getDeclaredType(site.elements().getTypeElement("java.lang.Class"), argument);
  }

  /** In {@code T.super}: the interface {@code T}, or the superclass of the class {@code T}. */
  private static TypeMirror superOf(TypeElement named) {
    return named.getKind().isInterface() ? named.asType() : named.getSuperclass();
  }

  /** The field that is selected from a qualifier. */
  TypeMirror selected(MemberSelectTree tree, Names.Qualifier qualifier) {
    String name = tree.getIdentifier().toString();
    if (qualifier instanceof Names.OfPackage) {
      body.report(tree.getExpression(), DiagnosticCode.AD4001, tree.getExpression());
      return null;
    }
    boolean throughType = qualifier instanceof Names.OfType;
    TypeMirror through =
        qualifier instanceof Names.OfType named
            ? named.type()
            : body.hierarchy().upperBound(((Names.OfValue) qualifier).type());
    if (through.getKind() == TypeKind.ARRAY && name.equals("length")) {
      return promotion.primitive(TypeKind.INT);
    }
    if (!(through instanceof DeclaredType declared) || through.getKind() == TypeKind.ERROR) {
      body.report(tree, DiagnosticCode.AD4002, through, name);
      return null;
    }
    TypeElement owner = (TypeElement) declared.asElement();
    boolean isSuper = qualifier instanceof Names.OfValue value && value.isSuper();
    FieldLookup fields = isSuper ? body.fieldLookup().viaSuper() : body.fieldLookup();
    VariableElement field =
        body.foundOrReport(tree, fields.member(owner, name), DiagnosticCode.AD4002, owner, name);
    if (field == null) {
      return null;
    }
    body.table().setSymbol(tree, field);
    Object constant = throughType ? body.fieldConstants().valueOf(field) : null;
    body.table().setConstant(tree, constant);
    TypeMirror type = body.names().fieldType(tree, field, through);
    body.table().setType(tree, type);
    return type;
  }

  @Override
  public TypeMirror visitParenthesized(ParenthesizedTree tree, TypeMirror expected) {
    TypeMirror type = typeOf(tree.getExpression(), expected);
    body.table().setConstant(tree, body.table().constantOf(tree.getExpression()));
    return type;
  }

  @Override
  public TypeMirror visitUnary(UnaryTree tree, TypeMirror expected) {
    return operators.unary(tree);
  }

  @Override
  public TypeMirror visitBinary(BinaryTree tree, TypeMirror expected) {
    return operators.binary(tree);
  }

  @Override
  public TypeMirror visitAssignment(AssignmentTree tree, TypeMirror expected) {
    TypeMirror type = typeOf(tree.getVariable(), null);
    TypeMirror value = typeOf(tree.getExpression(), type);
    return value == null ? null : type;
  }

  @Override
  public TypeMirror visitCompoundAssignment(CompoundAssignmentTree tree, TypeMirror expected) {
    return operators.compound(tree);
  }

  @Override
  public TypeMirror visitTypeCast(TypeCastTree tree, TypeMirror expected) {
    TypeMirror target = body.typeTrees().resolve(tree.getType());
    TypeMirror operand = typeOf(tree.getExpression(), null);
    if (target == null || operand == null) {
      return null;
    }
    Object constant = body.table().constantOf(tree.getExpression());
    if (target.getKind().isPrimitive() || site.isString(target)) {
      body.table().setConstant(tree, Statements.converted(constant, target));
    }
    return target;
  }

  @Override
  public TypeMirror visitInstanceOf(InstanceOfTree tree, TypeMirror expected) {
    TypeMirror operand = typeOf(tree.getExpression(), null);
    if (tree.getPattern() != null) {
      body.report(tree.getPattern(), DiagnosticCode.AD4008, "a pattern");
      return null;
    }
    TypeMirror type = body.typeTrees().resolve(tree.getType());
    return operand == null || type == null ? null : booleanType();
  }

  @Override
  public TypeMirror visitArrayAccess(ArrayAccessTree tree, TypeMirror expected) {
    TypeMirror array = typeOf(tree.getExpression(), null);
    TypeMirror index = typeOf(tree.getIndex(), promotion.primitive(TypeKind.INT));
    if (array == null || index == null) {
      return null;
    }
    if (body.hierarchy().upperBound(array) instanceof ArrayType type) {
      return type.getComponentType();
    }
    body.report(tree, DiagnosticCode.AD4009, "[]", array);
    return null;
  }

  @Override
  public TypeMirror visitNewArray(NewArrayTree tree, TypeMirror expected) {
    TypeMirror type = expected;
    if (tree.getType() != null) {
      type = body.typeTrees().resolve(tree.getType());
      int rank = tree.getInitializers() != null ? 1 : tree.getDimensions().size();
      for (int i = 0; i < rank && type != null; i++) {
        type = site.types().getArrayType(type);
      }
    }
    boolean known = true;
    for (ExpressionTree dimension : tree.getDimensions()) {
      known &= typeOf(dimension, promotion.primitive(TypeKind.INT)) != null;
    }
    if (tree.getInitializers() != null) {
      TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : null;
      for (ExpressionTree each : tree.getInitializers()) {
        known &= typeOf(each, element) != null;
      }
    }
    return known ? type : null;
  }

  @Override
  public TypeMirror visitConditionalExpression(
      ConditionalExpressionTree tree, TypeMirror expected) {
    TypeMirror condition = typeOf(tree.getCondition(), booleanType());
    List<ExpressionTree> arms = List.of(tree.getTrueExpression(), tree.getFalseExpression());
    Body.Trial<Boolean> alone = body.attempt(() -> areStandalone(arms));
    boolean standalone = expected == null || alone.result();
    if (standalone) {
      alone.accept();
    } else {
      arms.forEach(arm -> typeOf(arm, expected));
    }
    body.table().setArms(tree, arms);
    boolean known =
        condition != null && arms.stream().allMatch(arm -> body.table().typeOf(arm) != null);
    if (!known) {
      return null;
    }
    TypeMirror type = standalone ? operators.common(tree, arms) : expected;
    if (type != null) {
      operators.foldConditional(tree, type);
    }
    return type;
  }

  /** Whether a conditional takes its type from its arms: they are all numbers or booleans. */
  private boolean areStandalone(List<ExpressionTree> arms) {
    boolean standalone = true;
    for (ExpressionTree arm : arms) {
      typeOf(arm, null);
      standalone &= isBasic(arm);
    }
    return standalone;
  }

  /**
   * Whether an attributed expression makes a conditional around it a numeric or boolean one (JLS
   * 15.25): for a generic method the result type before inference counts.
   */
  boolean isBasic(ExpressionTree tree) {
    ExpressionTree inner = Names.inside(tree);
    if (inner instanceof ConditionalExpressionTree) {
      return body.table().armsOf(inner).stream().allMatch(this::isBasic);
    }
    TypeMirror type = body.table().typeOf(inner);
    return type != null
        && !body.table().isInferred(inner)
        && (type.getKind() == TypeKind.NULL || promotion.unboxed(type) != null);
  }

  @Override
  public TypeMirror visitSwitchExpression(SwitchExpressionTree tree, TypeMirror expected) {
    List<ExpressionTree> results = body.statements().switches().walk(tree, expected);
    body.table().setArms(tree, results);
    return expected != null ? expected : operators.common(tree, results);
  }

  @Override
  public TypeMirror visitMethodInvocation(MethodInvocationTree tree, TypeMirror expected) {
    return calls.invocation(tree, expected);
  }

  @Override
  public TypeMirror visitNewClass(NewClassTree tree, TypeMirror expected) {
    return calls.creation(tree, expected);
  }

  @Override
  public TypeMirror visitLambdaExpression(LambdaExpressionTree tree, TypeMirror expected) {
    body.report(tree, DiagnosticCode.AD4008, "a lambda expression");
    return null;
  }

  @Override
  public TypeMirror visitMemberReference(MemberReferenceTree tree, TypeMirror expected) {
    body.report(tree, DiagnosticCode.AD4008, "a method reference");
    return null;
  }

  @Override
  protected TypeMirror defaultAction(Tree tree, TypeMirror unused) {
    body.report(tree, DiagnosticCode.AD4008, "this expression");
    return null;
  }
}
