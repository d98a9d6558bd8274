package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The parameters that a method is differentiated with respect to, by the contract. */
final class ActiveParameters {
  private ActiveParameters() {}

  static List<Integer> of(AttributedMethod method) {
    ExecutableElement element = method.element();
    List<String> wrt = wrt(element);
    boolean isVoid = element.getReturnType().getKind() == TypeKind.VOID;
    List<Integer> active = new ArrayList<>();
    for (int i = 0; i < element.getParameters().size(); i++) {
      TypeMirror type = element.getParameters().get(i).asType();
      String name = element.getParameters().get(i).getSimpleName().toString();
      boolean written = isVoid && type.getKind() == TypeKind.ARRAY && method.writes(name);
      if (isFloating(type) && (wrt.isEmpty() || wrt.contains(name) || written)) {
        active.add(i);
      }
    }
    return active;
  }

  private static List<String> wrt(ExecutableElement element) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      mirror
          .getElementValues()
          .forEach(
              (key, value) -> {
                if (key.getSimpleName().contentEquals("wrt")) {
                  ((List<?>) value.getValue())
                      .forEach(one -> names.add((String) ((AnnotationValue) one).getValue()));
                }
              });
    }
    return names;
  }

  private static boolean isFloating(TypeMirror type) {
    TypeMirror element = type;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    return element.getKind() == TypeKind.DOUBLE || element.getKind() == TypeKind.FLOAT;
  }
}
