package dev.adjoint.processor.frontend.signature;

import dev.adjoint.processor.frontend.lower.Composites;
import dev.adjoint.processor.frontend.resolve.DeclaredRecords;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Why the numbers in a record or object cannot be differentiated with respect to. */
final class Obstacles {
  private final Elements elements;
  private final DeclaredRecords records;
  private final PackageElement home;

  /** For companions in the package {@code home}. */
  Obstacles(Elements elements, DeclaredRecords records, PackageElement home) {
    this.elements = elements;
    this.records = records;
    this.home = home;
  }

  /** The obstacle as the rest of a sentence about the type; {@code null} if there is none. */
  String of(TypeMirror type) {
    return of(type, new HashSet<>());
  }

  private String of(TypeMirror type, Set<TypeElement> seen) {
    TypeElement element = elementOf(type);
    if (element == null || !seen.add(element) || !containsNumbers(type)) {
      return null;
    }
    if (Composites.accessOf(element) == null) {
      return element.getKind() != ElementKind.RECORD
          ? null
          : element.getTypeParameters().isEmpty()
              ? element.getSimpleName() + " contains a record of its own type"
              : element.getSimpleName() + " is generic";
    }
    for (VariableElement component : Composites.componentsOf(element)) {
      String obstacle = ofComponent(component, element, seen);
      if (obstacle != null) {
        return obstacle;
      }
    }
    return null;
  }

  private String ofComponent(
      VariableElement component, TypeElement element, Set<TypeElement> seen) {
    if (!containsNumbers(component.asType())) {
      return null;
    }
    if (element.getKind() != ElementKind.RECORD && !isVisible(component)) {
      return "generated code cannot see its field " + component.getSimpleName();
    }
    RecordComponentElement hidden = records.hiddenComponent(element);
    if (hidden != null && hidden.getSimpleName().equals(component.getSimpleName())) {
      String accessor = element.getSimpleName() + "." + hidden.getSimpleName() + "()";
      return records.isInSource(element)
          ? "the accessor " + accessor + " may return something else than the component"
          : "the accessor " + accessor + " is compiled and may return a copy of the array";
    }
    return of(component.asType(), seen);
  }

  private boolean isVisible(VariableElement field) {
    return field.getModifiers().contains(Modifier.PUBLIC)
        || elements.getPackageOf(field).equals(home);
  }

  /** Whether it is a floating-point number, or an array of such. */
  static boolean isFloating(TypeMirror type) {
    TypeKind kind = inner(type).getKind();
    return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
  }

  /** Whether there are numbers in the components, at any depth, whatever they can be used for. */
  static boolean containsNumbers(TypeMirror type) {
    return containsNumbers(type, new HashSet<>());
  }

  private static boolean containsNumbers(TypeMirror type, Set<TypeElement> seen) {
    if (isFloating(type)) {
      return true;
    }
    TypeElement element = elementOf(type);
    boolean open =
        element != null
            && (element.getKind() == ElementKind.RECORD || Composites.accessOf(element) != null)
            && seen.add(element);
    return open
        && Composites.componentsOf(element).stream()
            .anyMatch(c -> containsNumbers(c.asType(), seen));
  }

  private static TypeMirror inner(TypeMirror type) {
    TypeMirror inner = type;
    while (inner instanceof ArrayType array) {
      inner = array.getComponentType();
    }
    return inner;
  }

  /** Whether it is a record, or an array of records. */
  static boolean isRecord(TypeMirror type) {
    TypeElement element = elementOf(type);
    return element != null && element.getKind() == ElementKind.RECORD;
  }

  private static TypeElement elementOf(TypeMirror type) {
    TypeMirror inner = inner(type);
    return inner.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) inner).asElement()
        : null;
  }
}
