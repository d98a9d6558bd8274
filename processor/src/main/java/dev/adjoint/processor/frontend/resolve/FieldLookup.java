package dev.adjoint.processor.frontend.resolve;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds fields: members of a class, and fields in scope by their simple name. */
final class FieldLookup {
  private final Site site;
  private final Hierarchy hierarchy;
  private final Access access;
  private final Imports imports;

  FieldLookup(Site site, Hierarchy hierarchy, Access access, Imports imports) {
    this.site = site;
    this.hierarchy = hierarchy;
    this.access = access;
    this.imports = imports;
  }

  /** The same look-up for members that are selected from {@code super}. */
  FieldLookup viaSuper() {
    return new FieldLookup(site, hierarchy, access.viaSuper(), imports);
  }

  /**
   * A field in scope.
   *
   * @param element the field
   * @param owner the class around the code that has it as a member; {@code null} if imported
   */
  record Scoped(VariableElement element, TypeElement owner) {}

  /** The field that a simple name means, if no local variable has that name. */
  Lookup<Scoped> inScope(CharSequence name) {
    for (TypeElement c = site.enclosing(); c != null; c = Site.outerOf(c)) {
      Lookup<VariableElement> field = member(c, name);
      if (!field.isAbsent()) {
        TypeElement owner = c;
        return field.isFound()
            ? Lookup.of(new Scoped(field.found(), owner))
            : new Lookup<>(null, field.problem(), field.first(), field.second());
      }
    }
    Lookup<Scoped> named = imported(name, false);
    return named.isAbsent() ? imported(name, true) : named;
  }

  private Lookup<Scoped> imported(CharSequence name, boolean onDemand) {
    VariableElement found = null;
    Lookup<Scoped> unavailable = Lookup.absent();
    for (Imports.Entry entry : imports.statics(name, onDemand)) {
      TypeElement from = site.typeNamed(entry.from());
      if (from == null) {
        // If it has a field of this name too, the name is ambiguous, which javac refuses.
        unavailable = Lookup.unavailable(entry.from());
        continue;
      }
      Lookup<VariableElement> field = member(from, name);
      if (field.problem() != null) {
        return new Lookup<>(null, field.problem(), field.first(), field.second());
      }
      if (field.isFound() && Imports.isStaticMember(field.found())) {
        if (found != null && !found.equals(field.found())) {
          return Lookup.ambiguous(describe(found), describe(field.found()));
        }
        found = field.found();
      }
    }
    return found == null ? unavailable : Lookup.of(new Scoped(found, null));
  }

  /** The accessible field of this name that {@code type} declares or inherits. */
  Lookup<VariableElement> member(TypeElement type, CharSequence name) {
    Lookup<VariableElement> found = search(type, name, type);
    Optional<String> missing = hierarchy.missingSupertype(type);
    boolean declared = found.isFound() && found.found().getEnclosingElement().equals(type);
    return missing.isPresent() && !declared ? Lookup.unavailable(missing.get()) : found;
  }

  private Lookup<VariableElement> search(TypeElement in, CharSequence name, TypeElement through) {
    for (VariableElement field : ElementFilter.fieldsIn(in.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        return access.isAccessible(field, through) ? Lookup.of(field) : Lookup.absent();
      }
    }
    Lookup<VariableElement> best = Lookup.absent();
    TypeElement superclass = hierarchy.superclass(in);
    if (superclass != null) {
      best = search(superclass, name, through);
    }
    for (TypeElement each : hierarchy.interfaces(in)) {
      Lookup<VariableElement> other = search(each, name, through);
      if (best.isFound() && other.isFound() && !best.found().equals(other.found())) {
        return Lookup.ambiguous(describe(best.found()), describe(other.found()));
      }
      best = best.isAbsent() ? other : best;
    }
    return best;
  }

  private static String describe(VariableElement field) {
    return field.getEnclosingElement() + "." + field.getSimpleName();
  }
}
