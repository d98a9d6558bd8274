package dev.adjoint.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds declarations that name types which do not exist, or not yet. */
final class MissingTypes {
  private MissingTypes() {}

  /** Whether a type in the declaration of the method is missing. */
  static boolean in(ExecutableElement method) {
    return isMissing(method.getReturnType())
        || method.getParameters().stream()
            .map(VariableElement::asType)
            .anyMatch(MissingTypes::isMissing)
        || method.getThrownTypes().stream().anyMatch(MissingTypes::isMissing);
  }

  private static boolean isMissing(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isMissing(array.getComponentType());
    }
    return type.getKind() == TypeKind.ERROR
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(MissingTypes::isMissing);
  }
}
