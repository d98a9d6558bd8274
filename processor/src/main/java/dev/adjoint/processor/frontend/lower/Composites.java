package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.ir.RecordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Classes whose objects stand for the numbers and arrays in them: records, and final fields. */
public final class Composites {
  private Composites() {}

  /**
   * How the components of a class are read; {@code null} for a class that is only carried along:
   * one of the JDK, a generic one, one that contains itself, an exception, an enum.
   */
  public static RecordType.Access accessOf(TypeElement type) {
    RecordType.Access access = accessByKind(type);
    return access == null || reaches(type, type, new HashSet<>()) ? null : access;
  }

  private static RecordType.Access accessByKind(TypeElement type) {
    if (!type.getTypeParameters().isEmpty() || LibraryMethod.isOfJdk(type)) {
      return null;
    }
    if (type.getKind() == ElementKind.RECORD) {
      return RecordType.Access.ACCESSOR;
    }
    boolean plain = type.getKind() == ElementKind.CLASS && !isThrowable(type);
    return plain ? RecordType.Access.FIELD : null;
  }

  private static boolean isThrowable(TypeElement type) {
    for (TypeElement c = type; c != null; c = superclassOf(c)) {
      if (c.getQualifiedName().contentEquals("java.lang.Throwable")) {
        return true;
      }
    }
    return false;
  }

  private static TypeElement superclassOf(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.getKind() == TypeKind.DECLARED
        ? (TypeElement) declared.asElement()
        : null;
  }

  /** The components: the fields of a record; the final fields of an object that others may read. */
  public static List<VariableElement> componentsOf(TypeElement type) {
    List<VariableElement> components = new ArrayList<>();
    TypeElement above = superclassOf(type);
    if (type.getKind() != ElementKind.RECORD
        && above != null
        && above.getTypeParameters().isEmpty()
        && !LibraryMethod.isOfJdk(above)) {
      components.addAll(componentsOf(above));
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) {
        components.removeIf(c -> c.getSimpleName().equals(field.getSimpleName()));
        if (type.getKind() == ElementKind.RECORD || isReadable(field)) {
          components.add(field);
        }
      }
    }
    return components;
  }

  private static boolean isReadable(VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    return modifiers.contains(Modifier.FINAL) && !modifiers.contains(Modifier.PRIVATE);
  }

  /** Whether an object of one class may contain one of another. */
  private static boolean reaches(TypeElement from, TypeElement to, Set<Element> seen) {
    for (VariableElement component : componentsOf(from)) {
      TypeMirror inner = component.asType();
      while (inner instanceof ArrayType array) {
        inner = array.getComponentType();
      }
      if (inner.getKind() != TypeKind.DECLARED) {
        continue;
      }
      TypeElement next = (TypeElement) ((DeclaredType) inner).asElement();
      boolean open = accessByKind(next) != null && seen.add(next);
      if (next.equals(to) || open && reaches(next, to, seen)) {
        return true;
      }
    }
    return false;
  }
}
