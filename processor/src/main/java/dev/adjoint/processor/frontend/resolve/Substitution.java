package dev.adjoint.processor.frontend.resolve;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Types in place of type parameters.
 *
 * @param types the compiler's types
 * @param replacements the type for each parameter that has one
 */
record Substitution(Types types, Map<TypeParameterElement, TypeMirror> replacements) {

  TypeMirror apply(TypeMirror type) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      return replacements.getOrDefault(((TypeVariable) type).asElement(), type);
    }
    if (type instanceof ArrayType array && mentions(type, replacements.keySet())) {
      return types.getArrayType(apply(array.getComponentType()));
    }
    if (type instanceof WildcardType wildcard) {
      return types.getWildcardType(
          applyOrNull(wildcard.getExtendsBound()), applyOrNull(wildcard.getSuperBound()));
    }
    if (type.getKind() == TypeKind.DECLARED && mentions(type, replacements.keySet())) {
      DeclaredType declared = (DeclaredType) type;
      TypeMirror[] arguments =
          declared.getTypeArguments().stream().map(this::apply).toArray(TypeMirror[]::new);
      return types.getDeclaredType((TypeElement) declared.asElement(), arguments);
    }
    return type;
  }

  private TypeMirror applyOrNull(TypeMirror type) {
    return type == null ? null : apply(type);
  }

  List<TypeMirror> applyAll(List<? extends TypeMirror> all) {
    return all.stream().<TypeMirror>map(this::apply).toList();
  }

  /** Whether the type contains one of the parameters. */
  static boolean mentions(
      TypeMirror type, java.util.Collection<? extends TypeParameterElement> parameters) {
    if (type == null) {
      return false;
    }
    if (type.getKind() == TypeKind.TYPEVAR) {
      return ((TypeVariable) type).asElement() instanceof TypeParameterElement p
          && parameters.contains(p);
    }
    if (type instanceof ArrayType array) {
      return mentions(array.getComponentType(), parameters);
    }
    if (type instanceof WildcardType wildcard) {
      return mentions(wildcard.getExtendsBound(), parameters)
          || mentions(wildcard.getSuperBound(), parameters);
    }
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).getTypeArguments().stream().anyMatch(a -> mentions(a, parameters));
  }
}
