package dev.adjoint.processor.frontend.rules;

import dev.adjoint.processor.frontend.library.PassiveMark;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the annotations that concern rules off elements. */
final class RuleAnnotations {
  static final String DERIVATIVE_OF = "dev.adjoint.DerivativeOf";
  static final String DERIVATIVE_BY = "dev.adjoint.DerivativeBy";
  static final String PARTIAL = "dev.adjoint.Partial";
  static final String PARTIALS = "dev.adjoint.Partials";
  static final String USE_RULES = "dev.adjoint.UseRules";

  private RuleAnnotations() {}

  /** The annotation of an element. */
  static Optional<AnnotationMirror> find(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isA(mirror, annotation))
        .map(AnnotationMirror.class::cast)
        .findFirst();
  }

  private static boolean isA(AnnotationMirror mirror, String annotation) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(annotation);
  }

  /** Whether the element is marked as passive. */
  static boolean isPassive(Element element) {
    return PassiveMark.isOn(element);
  }

  /** What an annotation says of an element of its own; empty if it says nothing. */
  static Optional<AnnotationValue> value(AnnotationMirror annotation, String name) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> (AnnotationValue) entry.getValue())
        .findFirst();
  }

  /** Whether the required elements are there: javac refuses it otherwise. */
  static boolean isComplete(AnnotationMirror annotation, String... names) {
    return Arrays.stream(names).allMatch(name -> value(annotation, name).isPresent());
  }

  /** A text in an annotation, empty if there is none. */
  static String text(AnnotationMirror annotation, String name) {
    return value(annotation, name).map(v -> v.getValue().toString()).orElse("");
  }

  /** The values in an annotation's array. */
  static List<AnnotationValue> values(AnnotationMirror annotation, String name) {
    Object values = value(annotation, name).map(AnnotationValue::getValue).orElse(List.of());
    return values instanceof List<?> list
        ? list.stream().map(AnnotationValue.class::cast).toList()
        : List.of();
  }

  /** The types in an annotation's array, without those that javac cannot find. */
  static List<TypeMirror> types(AnnotationMirror annotation, String name) {
    return values(annotation, name).stream()
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .toList();
  }

  /** The annotations that state partial derivatives, in order. */
  static List<AnnotationMirror> partials(Element element) {
    Stream<AnnotationMirror> one = find(element, PARTIAL).stream();
    Stream<AnnotationMirror> several =
        find(element, PARTIALS).stream()
            .flatMap(all -> values(all, "value").stream())
            .map(AnnotationValue::getValue)
            .filter(AnnotationMirror.class::isInstance)
            .map(AnnotationMirror.class::cast);
    return Stream.concat(one, several).filter(each -> isComplete(each, "of", "is")).toList();
  }
}
