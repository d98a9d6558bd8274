package dev.adjoint.processor.frontend.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Questions about supertypes. */
final class Hierarchy {
  private final Site site;
  private final Map<TypeElement, List<TypeElement>> closures = new HashMap<>();
  private final Map<TypeElement, Optional<String>> missing = new HashMap<>();

  Hierarchy(Site site) {
    this.site = site;
  }

  /** The superclass; {@code null} for {@code Object} and interfaces. */
  TypeElement superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED ? element(superclass) : null;
  }

  /** The direct superinterfaces that exist. */
  List<TypeElement> interfaces(TypeElement type) {
    List<TypeElement> interfaces = new ArrayList<>();
    for (TypeMirror mirror : type.getInterfaces()) {
      if (mirror.getKind() == TypeKind.DECLARED) {
        interfaces.add(element(mirror));
      }
    }
    return interfaces;
  }

  /** The class and all its supertypes, superclasses first. */
  List<TypeElement> closure(TypeElement type) {
    return closures.computeIfAbsent(type, this::findClosure);
  }

  private List<TypeElement> findClosure(TypeElement type) {
    List<TypeElement> closure = new ArrayList<>();
    Set<TypeElement> seen = new HashSet<>();
    for (TypeElement next = type; next != null && seen.add(next); next = superclass(next)) {
      closure.add(next);
    }
    Deque<TypeElement> open = new ArrayDeque<>(closure);
    while (!open.isEmpty()) {
      for (TypeElement next : interfaces(open.remove())) {
        if (seen.add(next)) {
          closure.add(next);
          open.add(next);
        }
      }
    }
    return closure;
  }

  /** A supertype that does not exist (yet), so that members may be missing. */
  Optional<String> missingSupertype(TypeElement type) {
    return missing.computeIfAbsent(type, this::findMissing);
  }

  private Optional<String> findMissing(TypeElement type) {
    for (TypeElement each : closure(type)) {
      if (each.getSuperclass().getKind() == TypeKind.ERROR) {
        return Optional.of(each.getSuperclass().toString());
      }
      for (TypeMirror mirror : each.getInterfaces()) {
        if (mirror.getKind() == TypeKind.ERROR) {
          return Optional.of(mirror.toString());
        }
      }
    }
    return Optional.empty();
  }

  boolean isSubclass(TypeElement type, TypeElement ancestor) {
    return closure(type).contains(ancestor);
  }

  /** The parameterisation of {@code target} that {@code type} is a subtype of, or {@code null}. */
  DeclaredType asSuper(TypeMirror type, TypeElement target) {
    TypeMirror start = upperBound(type);
    if (start.getKind() == TypeKind.DECLARED && element(start).equals(target)) {
      return (DeclaredType) start;
    }
    boolean reference =
        start.getKind() == TypeKind.DECLARED || start.getKind() == TypeKind.INTERSECTION;
    if (!reference) {
      return null;
    }
    for (TypeMirror next : site.types().directSupertypes(start)) {
      DeclaredType found = asSuper(next, target);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The type itself, or the bound of a type variable. */
  TypeMirror upperBound(TypeMirror type) {
    TypeMirror bound = type;
    while (bound.getKind() == TypeKind.TYPEVAR) {
      bound = ((TypeVariable) bound).getUpperBound();
    }
    return bound;
  }

  private static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }
}
