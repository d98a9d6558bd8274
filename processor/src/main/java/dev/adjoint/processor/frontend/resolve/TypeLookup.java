package dev.adjoint.processor.frontend.resolve;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds classes: member classes, and classes in scope by their simple name (JLS 6.4.1, 6.5.5). */
final class TypeLookup {
  private final Site site;
  private final Hierarchy hierarchy;
  private final Access access;
  private final Imports imports;

  TypeLookup(Site site, Hierarchy hierarchy, Access access, Imports imports) {
    this.site = site;
    this.hierarchy = hierarchy;
    this.access = access;
    this.imports = imports;
  }

  /** The class that a simple name means where the code stands. */
  Lookup<TypeElement> inScope(CharSequence name) {
    for (TypeElement c = site.enclosing(); c != null; c = Site.outerOf(c)) {
      Lookup<TypeElement> found = member(c, name);
      if (!found.isAbsent()) {
        return found;
      }
      if (c.getSimpleName().contentEquals(name)) {
        return Lookup.of(c);
      }
    }
    Lookup<TypeElement> named = named(name);
    if (!named.isAbsent()) {
      return named;
    }
    TypeElement neighbour = inPackage(site.packageElement().getQualifiedName(), name);
    return neighbour != null ? Lookup.of(neighbour) : onDemand(name);
  }

  /** Single imports and the unit's own classes. */
  private Lookup<TypeElement> named(CharSequence name) {
    for (Imports.Entry entry : imports.types(name, false)) {
      TypeElement type = site.typeNamed(entry.from() + "." + entry.name());
      return type == null ? Lookup.unavailable(entry.from() + "." + entry.name()) : Lookup.of(type);
    }
    return statics(name, false);
  }

  private Lookup<TypeElement> statics(CharSequence name, boolean onDemand) {
    TypeElement found = null;
    for (Imports.Entry entry : imports.statics(name, onDemand)) {
      TypeElement from = site.typeNamed(entry.from());
      if (from == null) {
        return Lookup.unavailable(entry.from());
      }
      Lookup<TypeElement> member = member(from, name);
      if (member.problem() != null) {
        return member;
      }
      if (member.isFound()) {
        found = member.found();
      }
    }
    return found == null ? Lookup.absent() : Lookup.of(found);
  }

  private Lookup<TypeElement> onDemand(CharSequence name) {
    TypeElement found = inPackage("java.lang", name);
    for (Imports.Entry entry : imports.types(name, true)) {
      TypeElement type = site.typeNamed(entry.from() + "." + name);
      if (type == null || !access.isAccessible(type) || type.equals(found)) {
        continue;
      }
      if (found != null) {
        return Lookup.ambiguous(found, type);
      }
      found = type;
    }
    Lookup<TypeElement> statics = statics(name, true);
    if (found == null) {
      return statics;
    }
    // A second class of this name, from an import that is not there yet, would be an error.
    return statics.isFound() && !statics.found().equals(found)
        ? Lookup.ambiguous(found, statics.found())
        : Lookup.of(found);
  }

  /** The accessible class of a package; {@code null} if there is none. */
  TypeElement inPackage(CharSequence packageName, CharSequence name) {
    String qualified = packageName.isEmpty() ? name.toString() : packageName + "." + name;
    TypeElement type = site.typeNamed(qualified);
    boolean topLevel = type != null && Site.outerOf(type) == null;
    return topLevel && access.isAccessible(type) ? type : null;
  }

  /** The accessible member class of this name that {@code type} declares or inherits. */
  Lookup<TypeElement> member(TypeElement type, CharSequence name) {
    Lookup<TypeElement> found = search(type, name);
    Optional<String> missing = hierarchy.missingSupertype(type);
    boolean declared = found.isFound() && found.found().getEnclosingElement().equals(type);
    return missing.isPresent() && !declared ? Lookup.unavailable(missing.get()) : found;
  }

  private Lookup<TypeElement> search(TypeElement in, CharSequence name) {
    for (TypeElement member : ElementFilter.typesIn(in.getEnclosedElements())) {
      if (member.getSimpleName().contentEquals(name)) {
        return access.isAccessible(member) ? Lookup.of(member) : Lookup.absent();
      }
    }
    Lookup<TypeElement> best = Lookup.absent();
    TypeElement superclass = hierarchy.superclass(in);
    if (superclass != null) {
      best = search(superclass, name);
    }
    for (TypeElement each : hierarchy.interfaces(in)) {
      Lookup<TypeElement> other = search(each, name);
      if (best.isFound() && other.isFound() && !best.found().equals(other.found())) {
        return Lookup.ambiguous(best.found(), other.found());
      }
      best = best.isAbsent() ? other : best;
    }
    return best;
  }
}
