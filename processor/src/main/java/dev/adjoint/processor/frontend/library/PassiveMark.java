package dev.adjoint.processor.frontend.library;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotation that says that no derivative flows through something. */
public final class PassiveMark {
  private static final String ANNOTATION = "dev.adjoint.Passive";

  private PassiveMark() {}

  /** Whether a method, parameter, field or component is marked. */
  public static boolean isOn(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(type -> type.getQualifiedName().contentEquals(ANNOTATION));
  }
}
