package dev.adjoint.processor.frontend.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the methods and constructors that a call may mean. */
final class MethodLookup {
  private static final String CLONE = "clone";

  private final Site site;
  private final Hierarchy hierarchy;
  private final Access access;
  private final Imports imports;

  MethodLookup(Site site, Hierarchy hierarchy, Access access, Imports imports) {
    this.site = site;
    this.hierarchy = hierarchy;
    this.access = access;
    this.imports = imports;
  }

  /** The same look-up for members that are selected from {@code super}. */
  MethodLookup viaSuper() {
    return new MethodLookup(site, hierarchy, access.viaSuper(), imports);
  }

  /** The candidates of a call by simple name: those of the innermost class that has the name. */
  Lookup<List<Candidate>> inScope(CharSequence name) {
    for (TypeElement c = site.enclosing(); c != null; c = Site.outerOf(c)) {
      Lookup<List<Candidate>> members = members(c.asType(), name);
      if (!members.isAbsent()) {
        return members;
      }
    }
    Lookup<List<Candidate>> named = imported(name, false);
    return named.isAbsent() ? imported(name, true) : named;
  }

  private Lookup<List<Candidate>> imported(CharSequence name, boolean onDemand) {
    List<Candidate> candidates = new ArrayList<>();
    for (Imports.Entry entry : imports.statics(name, onDemand)) {
      TypeElement from = site.typeNamed(entry.from());
      if (from == null) {
        return Lookup.unavailable(entry.from());
      }
      Lookup<List<Candidate>> members = members(from.asType(), name);
      if (members.problem() != null) {
        return members;
      }
      if (members.isFound()) {
        members.found().stream()
            .filter(c -> Imports.isStaticMember(c.element()))
            .filter(c -> candidates.stream().noneMatch(o -> o.element().equals(c.element())))
            .forEach(candidates::add);
      }
    }
    return candidates.isEmpty() ? Lookup.absent() : Lookup.of(candidates);
  }

  /** The accessible methods of a name that are members of a type. */
  Lookup<List<Candidate>> members(TypeMirror receiver, CharSequence name) {
    TypeMirror bound = site.types().capture(hierarchy.upperBound(receiver));
    if (bound instanceof IntersectionType intersection) {
      return membersOfAll(intersection.getBounds(), name);
    }
    TypeElement type =
        bound.getKind() == TypeKind.DECLARED
            ? (TypeElement) ((DeclaredType) bound).asElement()
            : site.objectElement();
    Optional<String> missing = hierarchy.missingSupertype(type);
    if (missing.isPresent()) {
      return Lookup.unavailable(missing.get());
    }
    boolean cloning = bound.getKind() == TypeKind.ARRAY && CLONE.contentEquals(name);
    List<Candidate> candidates = new ArrayList<>();
    for (ExecutableElement method : methods(type, name, cloning)) {
      candidates.add(candidate(method, bound));
    }
    return candidates.isEmpty() ? Lookup.absent() : Lookup.of(candidates);
  }

  private Lookup<List<Candidate>> membersOfAll(
      List<? extends TypeMirror> bounds, CharSequence name) {
    List<Candidate> candidates = new ArrayList<>();
    for (TypeMirror bound : bounds) {
      Lookup<List<Candidate>> members = members(bound, name);
      if (members.problem() != null) {
        return members;
      }
      if (members.isFound()) {
        members.found().stream()
            .filter(c -> candidates.stream().noneMatch(o -> o.element().equals(c.element())))
            .forEach(candidates::add);
      }
    }
    return candidates.isEmpty() ? Lookup.absent() : Lookup.of(candidates);
  }

  /** The methods of a type; {@code clone} is protected in {@code Object}, but public in arrays. */
  private List<ExecutableElement> methods(TypeElement type, CharSequence name, boolean cloning) {
    List<TypeElement> classes = new ArrayList<>(hierarchy.closure(type));
    if (type.getKind().isInterface()) {
      classes.add(site.objectElement());
    }
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement c : classes) {
      for (ExecutableElement method : ElementFilter.methodsIn(c.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals(name)
            && access.isInherited(method, type)
            && (cloning || access.isAccessible(method, type))
            && !isReplaced(method, found, type)) {
          found.add(method);
        }
      }
    }
    return found;
  }

  /**
   * Whether a method found before overrides or hides this one. A type that does not exist counts as
   * the same as any other there, so methods with such parameters are kept apart.
   */
  private boolean isReplaced(
      ExecutableElement method, List<ExecutableElement> found, TypeElement type) {
    return found.stream()
        .filter(other -> !other.getEnclosingElement().equals(method.getEnclosingElement()))
        .filter(other -> !hasMissingType(other) && !hasMissingType(method))
        .anyMatch(
            other ->
                site.elements().overrides(other, method, type)
                    || (other.getModifiers().contains(Modifier.STATIC)
                        && site.elements().hides(other, method)));
  }

  private static boolean hasMissingType(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .anyMatch(MethodLookup::isMissing);
  }

  private static boolean isMissing(TypeMirror type) {
    return type instanceof ArrayType array
        ? isMissing(array.getComponentType())
        : type.getKind() == TypeKind.ERROR;
  }

  private Candidate candidate(ExecutableElement method, TypeMirror receiver) {
    boolean declared = receiver.getKind() == TypeKind.DECLARED;
    ExecutableType seen =
        (ExecutableType)
            (declared && !method.getModifiers().contains(Modifier.STATIC)
                ? site.types().asMemberOf((DeclaredType) receiver, method)
                : method.asType());
    return new Candidate(
        method, method.getTypeParameters(), seen.getParameterTypes(), seen.getReturnType());
  }

  /** The accessible constructors of a class; with {@code diamond} its parameters are inferred. */
  Lookup<List<Candidate>> constructors(DeclaredType type, boolean diamond) {
    TypeElement element = (TypeElement) type.asElement();
    List<Candidate> candidates = new ArrayList<>();
    for (ExecutableElement each : ElementFilter.constructorsIn(element.getEnclosedElements())) {
      if (access.isAccessible(each, element)) {
        ExecutableType seen =
            (ExecutableType) (diamond ? each.asType() : site.types().asMemberOf(type, each));
        candidates.add(
            new Candidate(
                each,
                diamond ? element.getTypeParameters() : List.of(),
                seen.getParameterTypes(),
                diamond ? element.asType() : type));
      }
    }
    return candidates.isEmpty() ? Lookup.absent() : Lookup.of(candidates);
  }
}
