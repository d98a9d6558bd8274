package dev.adjoint.processor.corpus;

import dev.adjoint.processor.oracle.AttributedMethod;
import dev.adjoint.processor.oracle.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a method's annotation asks for: by which inputs, in which modes, and under which name. */
public final class Request {
  private static final String FIELD = "this.";

  private Request() {}

  /** What to differentiate with respect to: fields of the receiver, then parameters in order. */
  public static List<Input> of(AttributedMethod method) {
    ExecutableElement element = method.element();
    List<String> wrt = attribute(element, "wrt");
    boolean isVoid = element.getReturnType().getKind() == TypeKind.VOID;
    int first = method.isStatic() ? 0 : 1;
    List<Input> active = new ArrayList<>();
    wrt.stream()
        .filter(name -> name.startsWith(FIELD))
        .forEach(name -> active.add(new Input(0, name.substring(FIELD.length()))));
    for (int i = 0; i < element.getParameters().size(); i++) {
      VariableElement parameter = element.getParameters().get(i);
      TypeMirror type = parameter.asType();
      String name = parameter.getSimpleName().toString();
      boolean written = isVoid && type.getKind() == TypeKind.ARRAY && method.writes(name);
      if (hasNumbers(parameter) && (wrt.isEmpty() || wrt.contains(name) || written)) {
        active.add(Input.parameter(first + i));
      }
    }
    return active;
  }

  /** The name that the annotation gives to the derivatives, or the method's own. */
  public static String derivativeName(AttributedMethod method) {
    List<String> names = attribute(method.element(), "name");
    return names.isEmpty() ? method.name() : names.get(0);
  }

  /** Whether the annotation asks for the mode; the default is adjoint and tangent. */
  public static boolean asksFor(AttributedMethod method, String mode) {
    List<String> modes = attribute(method.element(), "modes");
    boolean byDefault = mode.equals("ADJOINT") || mode.equals("TANGENT");
    return modes.isEmpty() ? byDefault : modes.stream().anyMatch(m -> m.endsWith(mode));
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

  private static boolean hasNumbers(VariableElement parameter) {
    boolean passive =
        parameter.getAnnotationMirrors().stream()
            .anyMatch(m -> m.getAnnotationType().toString().equals("dev.adjoint.Passive"));
    return !passive && hasNumbers(parameter.asType(), new HashSet<>());
  }

  private static boolean hasNumbers(TypeMirror type, Set<Element> above) {
    if (type instanceof ArrayType array) {
      return hasNumbers(array.getComponentType(), above);
    }
    if (type instanceof DeclaredType declared) {
      Element element = declared.asElement();
      return element.getKind() == ElementKind.RECORD
          && above.add(element)
          && element.getEnclosedElements().stream()
              .filter(e -> e.getKind() == ElementKind.RECORD_COMPONENT)
              .anyMatch(component -> hasNumbers(component.asType(), above));
    }
    return type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT;
  }
}
