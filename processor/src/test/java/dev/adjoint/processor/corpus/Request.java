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

/** What a method's annotation asks for: by which parameters, and under which name. */
final class Request {
  private Request() {}

  /** The indices of the parameters to differentiate with respect to. */
  static List<Integer> of(AttributedMethod method) {
    ExecutableElement element = method.element();
    List<String> wrt = attribute(element, "wrt");
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

  /** The name that the annotation gives to the derivatives, or the method's own. */
  static String derivativeName(AttributedMethod method) {
    List<String> names = attribute(method.element(), "name");
    return names.isEmpty() ? method.name() : names.get(0);
  }

  private static List<String> attribute(ExecutableElement element, String attribute) {
    List<String> texts = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      mirror
          .getElementValues()
          .forEach(
              (key, value) -> {
                if (key.getSimpleName().contentEquals(attribute)) {
                  addTexts(value.getValue(), texts);
                }
              });
    }
    return texts;
  }

  private static void addTexts(Object value, List<String> texts) {
    if (value instanceof List<?> several) {
      several.forEach(one -> addTexts(((AnnotationValue) one).getValue(), texts));
    } else {
      texts.add(value.toString());
    }
  }

  private static boolean isFloating(TypeMirror type) {
    TypeMirror element = type;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    return element.getKind() == TypeKind.DOUBLE || element.getKind() == TypeKind.FLOAT;
  }
}
