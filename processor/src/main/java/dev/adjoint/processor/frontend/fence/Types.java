package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.ir.RecordType;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the fence asks of types, and where it reports; an unknown type is never at fault. */
final class Types {
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private final Attribution attribution;
  private final DiagnosticSink<Tree> sink;

  Types(Attribution attribution, DiagnosticSink<Tree> sink) {
    this.attribution = attribution;
    this.sink = sink;
  }

  /** Where it reports. */
  DiagnosticSink<Tree> sink() {
    return sink;
  }

  void report(Tree tree, DiagnosticCode code, Object... arguments) {
    sink.report(tree, code, arguments);
  }

  TypeMirror of(Tree tree) {
    return attribution.typeOf(tree);
  }

  Element symbolOf(Tree tree) {
    return attribution.symbolOf(tree);
  }

  boolean isLocal(Tree tree) {
    return attribution.declarationOf(tree) != null;
  }

  /** Whether a class has a member, declared or inherited: an object of it, not one around it. */
  boolean hasMember(Element type, Element member) {
    for (Element c = type; c instanceof TypeElement each; c = superclassOf(each)) {
      if (c.equals(member.getEnclosingElement())) {
        return true;
      }
    }
    return false;
  }

  private static Element superclassOf(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType above ? above.asElement() : null;
  }

  /** Whether what is read of a record is known to be the component itself. */
  boolean isHidden(VariableElement component) {
    return attribution.records().isHidden(component);
  }

  /** Whether a call is that of an accessor that returns the component itself. */
  boolean isComponent(Tree call) {
    return symbolOf(call) instanceof ExecutableElement method
        && attribution.records().isComponent(method);
  }

  /** Whether a value is an array, or a record with numbers in it that are followed. */
  boolean isFollowed(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        || IrTypes.of(type) instanceof RecordType record && record.hasNumbers();
  }

  boolean isConstant(Tree tree) {
    return attribution.constantOf(tree) != null;
  }

  boolean isString(Tree tree) {
    return isDeclaredAs(of(tree), Set.of("java.lang.String"));
  }

  boolean isArray(Tree tree) {
    TypeMirror type = of(tree);
    return type != null && type.getKind() == TypeKind.ARRAY;
  }

  /** Whether it is an array of arrays. */
  boolean hasRows(Tree tree) {
    return of(tree) instanceof ArrayType array
        && array.getComponentType().getKind() == TypeKind.ARRAY;
  }

  boolean isBoxed(TypeMirror type) {
    return isDeclaredAs(type, BOXES);
  }

  private static boolean isDeclaredAs(TypeMirror type, Set<String> names) {
    return type != null
        && type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement element
        && names.contains(element.getQualifiedName().toString());
  }

  /** Reports an operand that would have to be unboxed. */
  void requirePrimitive(Tree tree) {
    TypeMirror type = of(tree);
    if (isBoxed(type)) {
      report(tree, DiagnosticCode.AD3010, type);
    }
  }

  /** Reports an operand that would have to be unboxed; a box that a call returns is a number. */
  void requireNumber(Tree tree) {
    if (!(FenceWalk.inner((ExpressionTree) tree) instanceof MethodInvocationTree)
        || isDeclaredAs(of(tree), Set.of("java.lang.Boolean"))) {
      requirePrimitive(tree);
    }
  }

  /**
   * Reports a value that would have to be boxed or unboxed to become one of the type, and an array
   * that would be seen as one of another type: what is written there would be missed.
   */
  void requireSameKind(Tree tree, TypeMirror target) {
    TypeMirror type = tree == null ? null : of(tree);
    if (type == null || target == null) {
      return;
    }
    requireSameArray(tree, type, target);
    if (target.getKind().isPrimitive()) {
      requireNumber(tree);
    } else if (type.getKind().isPrimitive()) {
      report(tree, DiagnosticCode.AD3011, type, target);
    }
  }

  /** Reports an array, or a record of numbers, that is to be seen as another type. */
  void requireSameArray(Tree tree, TypeMirror type, TypeMirror target) {
    if (isFollowed(type) && !type.toString().equals(target.toString())) {
      report(tree, DiagnosticCode.AD3015, type, target);
    }
  }
}
