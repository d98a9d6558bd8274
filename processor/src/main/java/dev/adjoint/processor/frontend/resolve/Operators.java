package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types and constants of operator expressions. */
final class Operators {
  private final Body body;
  private final Promotion promotion;

  Operators(Body body) {
    this.body = body;
    this.promotion = body.promotion();
  }

  private TypeMirror typeOf(ExpressionTree tree) {
    return body.expressions().typeOf(tree, null);
  }

  private Object constantOf(Tree tree) {
    return body.table().constantOf(tree);
  }

  private TypeMirror booleanType() {
    return promotion.primitive(TypeKind.BOOLEAN);
  }

  TypeMirror unary(UnaryTree tree) {
    TypeMirror operand = typeOf(tree.getExpression());
    if (operand == null) {
      return null;
    }
    TypeMirror type =
        switch (tree.getKind()) {
          case LOGICAL_COMPLEMENT -> promotion.isBoolean(operand) ? booleanType() : null;
          case BITWISE_COMPLEMENT ->
              promotion.isIntegral(operand) ? promotion.unary(operand) : null;
          case UNARY_PLUS, UNARY_MINUS -> promotion.unary(operand);
          default -> promotion.isNumeric(operand) ? operand : null;
        };
    if (type == null) {
      body.report(tree, DiagnosticCode.AD4009, spelling(tree.getKind()), operand);
      return null;
    }
    Object constant = Constants.convert(constantOf(tree.getExpression()), type.getKind());
    if (constant != null) {
      body.table().setConstant(tree, Constants.unary(tree.getKind(), constant));
    }
    return type;
  }

  TypeMirror binary(BinaryTree tree) {
    TypeMirror left = typeOf(tree.getLeftOperand());
    TypeMirror right = typeOf(tree.getRightOperand());
    if (left == null || right == null) {
      return null;
    }
    TypeMirror type = typeOfBinary(tree.getKind(), left, right);
    if (type == null) {
      body.report(tree, DiagnosticCode.AD4009, spelling(tree.getKind()), left + " and " + right);
      return null;
    }
    fold(tree, left, right);
    return type;
  }

  TypeMirror compound(CompoundAssignmentTree tree) {
    TypeMirror variable = typeOf(tree.getVariable());
    TypeMirror value = typeOf(tree.getExpression());
    if (variable == null || value == null) {
      return null;
    }
    if (typeOfBinary(operatorOf(tree.getKind()), variable, value) == null) {
      body.report(
          tree, DiagnosticCode.AD4009, spelling(tree.getKind()), variable + " and " + value);
      return null;
    }
    return variable;
  }

  /** The operator within a compound assignment. */
  private static Tree.Kind operatorOf(Tree.Kind assignment) {
    return Tree.Kind.valueOf(assignment.name().replace("_ASSIGNMENT", ""));
  }

  private static String spelling(Tree.Kind kind) {
    return switch (kind) {
      case LOGICAL_COMPLEMENT -> "!";
      case BITWISE_COMPLEMENT -> "~";
      case UNARY_PLUS, PLUS -> "+";
      case UNARY_MINUS, MINUS -> "-";
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> "++";
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> "--";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
      case REMAINDER -> "%";
      case LEFT_SHIFT -> "<<";
      case RIGHT_SHIFT -> ">>";
      case UNSIGNED_RIGHT_SHIFT -> ">>>";
      case LESS_THAN -> "<";
      case LESS_THAN_EQUAL -> "<=";
      case GREATER_THAN -> ">";
      case GREATER_THAN_EQUAL -> ">=";
      case EQUAL_TO -> "==";
      case NOT_EQUAL_TO -> "!=";
      case CONDITIONAL_AND -> "&&";
      case CONDITIONAL_OR -> "||";
      case AND -> "&";
      case OR -> "|";
      case XOR -> "^";
      default -> spelling(operatorOf(kind)) + "=";
    };
  }

  /** The type of a binary operator's result; {@code null} if it does not take the operands. */
  private TypeMirror typeOfBinary(Tree.Kind operator, TypeMirror left, TypeMirror right) {
    return switch (operator) {
      case PLUS ->
          isConcatenation(left, right)
              ? body.site().javaLang("String")
              : promotion.binary(left, right);
      case MINUS, MULTIPLY, DIVIDE, REMAINDER -> promotion.binary(left, right);
      case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
          areIntegral(left, right) ? promotion.unary(left) : null;
      case LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL ->
          promotion.binary(left, right) == null ? null : booleanType();
      case EQUAL_TO, NOT_EQUAL_TO -> areComparable(left, right) ? booleanType() : null;
      case CONDITIONAL_AND, CONDITIONAL_OR -> areBoolean(left, right) ? booleanType() : null;
      case AND, OR, XOR -> {
        if (areBoolean(left, right)) {
          yield booleanType();
        }
        yield areIntegral(left, right) ? promotion.binary(left, right) : null;
      }
      default -> null;
    };
  }

  private boolean isConcatenation(TypeMirror left, TypeMirror right) {
    boolean anyString = body.site().isString(left) || body.site().isString(right);
    return anyString && left.getKind() != TypeKind.VOID && right.getKind() != TypeKind.VOID;
  }

  private boolean areIntegral(TypeMirror left, TypeMirror right) {
    return promotion.isIntegral(left) && promotion.isIntegral(right);
  }

  private boolean areBoolean(TypeMirror left, TypeMirror right) {
    return promotion.isBoolean(left) && promotion.isBoolean(right);
  }

  private boolean areComparable(TypeMirror left, TypeMirror right) {
    boolean primitive = left.getKind().isPrimitive() || right.getKind().isPrimitive();
    boolean isVoid = left.getKind() == TypeKind.VOID || right.getKind() == TypeKind.VOID;
    return !isVoid
        && (!primitive || promotion.binary(left, right) != null || areBoolean(left, right));
  }

  private void fold(BinaryTree tree, TypeMirror leftType, TypeMirror rightType) {
    Object left = constantOf(tree.getLeftOperand());
    Object right = constantOf(tree.getRightOperand());
    if (left == null || right == null) {
      return;
    }
    Tree.Kind operator = tree.getKind();
    Object value;
    if (operator == Tree.Kind.PLUS && (left instanceof String || right instanceof String)) {
      value = left.toString() + right;
    } else if (promotion.binary(leftType, rightType) == null) {
      value = Constants.binary(operator, left, right);
    } else if (isShift(operator)) {
      value =
          Constants.shift(
              operator,
              Constants.convert(left, promotion.unary(leftType).getKind()),
              Constants.convert(right, promotion.unary(rightType).getKind()));
    } else {
      TypeKind common = promotion.binary(leftType, rightType).getKind();
      value =
          Constants.binary(
              operator, Constants.convert(left, common), Constants.convert(right, common));
    }
    body.table().setConstant(tree, value);
  }

  private static boolean isShift(Tree.Kind operator) {
    return operator == Tree.Kind.LEFT_SHIFT
        || operator == Tree.Kind.RIGHT_SHIFT
        || operator == Tree.Kind.UNSIGNED_RIGHT_SHIFT;
  }

  /** The common type of attributed result expressions; {@code null} after a report. */
  TypeMirror common(ExpressionTree tree, List<ExpressionTree> results) {
    List<Promotion.Arm> arms =
        results.stream()
            .filter(r -> body.table().typeOf(r) != null)
            .map(r -> new Promotion.Arm(body.table().typeOf(r), constantOf(r)))
            .toList();
    if (arms.size() < results.size()) {
      return null;
    }
    Optional<TypeMirror> common = arms.isEmpty() ? Optional.empty() : promotion.common(arms);
    if (common.isEmpty()) {
      String all = arms.stream().map(a -> a.type().toString()).collect(Collectors.joining(" and "));
      body.report(tree, DiagnosticCode.AD4007, all);
    }
    return common.orElse(null);
  }

  /** The constant value of a conditional whose three parts are constant. */
  void foldConditional(ConditionalExpressionTree tree, TypeMirror type) {
    Object condition = constantOf(tree.getCondition());
    Object whenTrue = constantOf(tree.getTrueExpression());
    Object whenFalse = constantOf(tree.getFalseExpression());
    if (condition != null && whenTrue != null && whenFalse != null) {
      Object chosen = Objects.equals(condition, true) ? whenTrue : whenFalse;
      body.table().setConstant(tree, Statements.converted(chosen, type));
    }
  }
}
