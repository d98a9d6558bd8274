package dev.adjoint.processor.frontend.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The simple part of type inference (JLS 18): bounds on type parameters from arguments and from the
 * expected result. A parameter whose bounds do not give one type at once stays open.
 */
final class Inference {
  private final Site site;
  private final Hierarchy hierarchy;
  private final Promotion promotion;
  private final List<TypeParameterElement> parameters;
  private final Map<TypeParameterElement, List<TypeMirror>> equal = new HashMap<>();
  private final Map<TypeParameterElement, List<TypeMirror>> lower = new HashMap<>();
  private final Map<TypeParameterElement, List<TypeMirror>> upper = new HashMap<>();

  Inference(
      Site site,
      Hierarchy hierarchy,
      Promotion promotion,
      List<? extends TypeParameterElement> parameters) {
    this.site = site;
    this.hierarchy = hierarchy;
    this.promotion = promotion;
    this.parameters = List.copyOf(parameters);
  }

  /** A value of type {@code argument} goes where {@code formal} is asked for. */
  void argument(TypeMirror argument, TypeMirror formal) {
    if (argument.getKind() == TypeKind.NULL || !Substitution.mentions(formal, parameters)) {
      return;
    }
    below(promotion.boxed(argument), formal);
  }

  /** The result {@code formal} goes where {@code expected} is asked for. */
  void result(TypeMirror formal, TypeMirror expected) {
    if (expected.getKind().isPrimitive() || !Substitution.mentions(formal, parameters)) {
      return;
    }
    if (formal.getKind() == TypeKind.TYPEVAR) {
      add(upper, formal, expected);
    } else if (formal instanceof ArrayType from && expected instanceof ArrayType to) {
      result(from.getComponentType(), to.getComponentType());
    } else if (formal.getKind() == TypeKind.DECLARED && expected.getKind() == TypeKind.DECLARED) {
      DeclaredType from = hierarchy.asSuper(formal, element(expected));
      if (from != null) {
        arguments((DeclaredType) expected, from, true);
      }
    }
  }

  private void below(TypeMirror type, TypeMirror formal) {
    if (formal.getKind() == TypeKind.TYPEVAR) {
      add(lower, formal, type);
    } else if (formal instanceof ArrayType to) {
      TypeMirror bound = hierarchy.upperBound(type);
      boolean elementIsReference =
          bound instanceof ArrayType from && !from.getComponentType().getKind().isPrimitive();
      if (elementIsReference) {
        below(((ArrayType) bound).getComponentType(), to.getComponentType());
      }
    } else if (formal.getKind() == TypeKind.DECLARED) {
      DeclaredType from = hierarchy.asSuper(type, element(formal));
      if (from != null) {
        arguments(from, (DeclaredType) formal, false);
      }
    }
  }

  private void arguments(DeclaredType known, DeclaredType formal, boolean knownIsAbove) {
    List<? extends TypeMirror> actuals = known.getTypeArguments();
    List<? extends TypeMirror> formals = formal.getTypeArguments();
    for (int i = 0; i < Math.min(actuals.size(), formals.size()); i++) {
      contain(actuals.get(i), formals.get(i), knownIsAbove);
    }
  }

  private void contain(TypeMirror actual, TypeMirror formal, boolean knownIsAbove) {
    if (actual instanceof WildcardType wildcard) {
      if (knownIsAbove && wildcard.getExtendsBound() != null) {
        result(formal, wildcard.getExtendsBound());
      } else if (knownIsAbove && wildcard.getSuperBound() != null) {
        below(wildcard.getSuperBound(), formal);
      }
    } else if (formal instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        below(actual, wildcard.getExtendsBound());
      } else if (wildcard.getSuperBound() != null) {
        result(wildcard.getSuperBound(), actual);
      }
    } else {
      same(actual, formal);
    }
  }

  private void same(TypeMirror actual, TypeMirror formal) {
    if (formal.getKind() == TypeKind.TYPEVAR) {
      add(equal, formal, actual);
    } else if (formal instanceof ArrayType to && actual instanceof ArrayType from) {
      same(from.getComponentType(), to.getComponentType());
    } else if (formal instanceof DeclaredType to && actual instanceof DeclaredType from) {
      arguments(from, to, false);
    }
  }

  private void add(
      Map<TypeParameterElement, List<TypeMirror>> bounds, TypeMirror formal, TypeMirror type) {
    TypeParameterElement parameter = (TypeParameterElement) ((TypeVariable) formal).asElement();
    if (parameters.contains(parameter)) {
      bounds.computeIfAbsent(parameter, p -> new ArrayList<>()).add(type);
    }
  }

  /** What was found; parameters that stay open are not in it. */
  Substitution solve() {
    Map<TypeParameterElement, TypeMirror> found = new HashMap<>();
    for (TypeParameterElement parameter : parameters) {
      solve(parameter).ifPresent(type -> found.put(parameter, type));
    }
    return new Substitution(site.types(), found);
  }

  private Optional<TypeMirror> solve(TypeParameterElement parameter) {
    List<TypeMirror> equals = equal.getOrDefault(parameter, List.of());
    if (!equals.isEmpty()) {
      return Optional.of(equals.get(0));
    }
    List<TypeMirror> lowers = lower.getOrDefault(parameter, List.of());
    if (!lowers.isEmpty()) {
      return lowers.stream()
          .filter(c -> lowers.stream().allMatch(each -> site.types().isSubtype(each, c)))
          .findFirst();
    }
    List<TypeMirror> uppers = new ArrayList<>(upper.getOrDefault(parameter, List.of()));
    uppers.addAll(parameter.getBounds());
    boolean isSimple = uppers.stream().noneMatch(u -> Substitution.mentions(u, parameters));
    return isSimple
        ? uppers.stream()
            .filter(c -> uppers.stream().allMatch(each -> site.types().isSubtype(c, each)))
            .findFirst()
        : Optional.empty();
  }

  private static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }
}
