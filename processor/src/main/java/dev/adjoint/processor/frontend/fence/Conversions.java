package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.ir.RecordType;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which conversions Java makes of its own accord (JLS 5.2), a little more generously. */
final class Conversions {
  private final Attribution attribution;
  private final Types types;

  Conversions(Attribution attribution, Types types) {
    this.attribution = attribution;
    this.types = types;
  }

  boolean isBoolean(Tree tree) {
    return hasKind(tree, TypeKind.BOOLEAN);
  }

  private boolean hasKind(Tree tree, TypeKind kind) {
    TypeMirror type = attribution.typeOf(tree);
    return type != null && type.getKind() == kind;
  }

  /** Whether the value can be an index or a length. */
  boolean isIndex(Tree tree) {
    TypeMirror type = attribution.typeOf(tree);
    return type != null && isIntOrNarrower(unboxed(type));
  }

  private TypeMirror unboxed(TypeMirror type) {
    boolean box =
        Set.of("java.lang.Byte", "java.lang.Short", "java.lang.Character", "java.lang.Integer")
            .contains(type.toString());
    return box ? types.unboxedType(type) : type;
  }

  private static boolean isIntOrNarrower(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, CHAR, INT -> true;
      default -> false;
    };
  }

  boolean isReference(Tree tree) {
    TypeMirror type = attribution.typeOf(tree);
    return type != null && !type.getKind().isPrimitive() && type.getKind() != TypeKind.VOID;
  }

  /** Whether an expression can be assigned to a variable of the type. */
  boolean fits(ExpressionTree tree, TypeMirror target) {
    TypeMirror type = attribution.typeOf(tree);
    if (type == null || target == null) {
      return false;
    }
    boolean constantFits =
        isIntOrNarrower(type) && isIntOrNarrower(target) && attribution.constantOf(tree) != null;
    return constantFits || fits(type, target);
  }

  /** Whether any value of one type can be assigned to a variable of the other. */
  boolean fits(TypeMirror type, TypeMirror target) {
    if (type == null || target == null || type.getKind() == TypeKind.VOID) {
      return false;
    }
    boolean primitive = type.getKind().isPrimitive() || target.getKind().isPrimitive();
    boolean arrays = type.getKind() == TypeKind.ARRAY || target.getKind() == TypeKind.ARRAY;
    boolean composite = isComposite(type) || isComposite(target);
    return !primitive && !arrays && !composite || types.isAssignable(type, target);
  }

  private static boolean isComposite(TypeMirror type) {
    return IrTypes.of(type) instanceof RecordType;
  }

  /** Whether the value of a switch's selector can be compared with labels. */
  boolean isSelector(Tree selector) {
    return isIndex(selector) || isString(selector) || isEnum(selector);
  }

  /** Whether a label is a constant of the selector's type, or may be the name of an enum's. */
  boolean isLabelOf(Tree selector, ExpressionTree label) {
    if (isEnum(selector)) {
      return label.getKind() == Tree.Kind.IDENTIFIER || label.getKind() == Tree.Kind.MEMBER_SELECT;
    }
    boolean constant = attribution.constantOf(label) != null;
    return constant && (isIndex(selector) ? isIndex(label) : isString(label));
  }

  private boolean isString(Tree tree) {
    TypeMirror type = attribution.typeOf(tree);
    return type != null && type.toString().equals("java.lang.String");
  }

  private boolean isEnum(Tree tree) {
    return attribution.typeOf(tree) instanceof DeclaredType type
        && type.asElement().getKind() == ElementKind.ENUM;
  }
}
