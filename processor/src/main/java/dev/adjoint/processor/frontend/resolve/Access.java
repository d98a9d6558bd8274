package dev.adjoint.processor.frontend.resolve;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Accessibility and inheritance of members (JLS 6.6, 8.2). */
final class Access {
  private final Site site;
  private final Hierarchy hierarchy;
  private final boolean viaSuper;

  Access(Site site, Hierarchy hierarchy) {
    this(site, hierarchy, false);
  }

  private Access(Site site, Hierarchy hierarchy, boolean viaSuper) {
    this.site = site;
    this.hierarchy = hierarchy;
    this.viaSuper = viaSuper;
  }

  /** Accessibility through {@code super}, which reaches all protected members. */
  Access viaSuper() {
    return new Access(site, hierarchy, true);
  }

  /** Whether the class may be named here. */
  boolean isAccessible(TypeElement type) {
    TypeElement owner = Site.outerOf(type);
    if (owner != null && !isAccessible(owner)) {
      return false;
    }
    Set<Modifier> modifiers = type.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    if (modifiers.contains(Modifier.PRIVATE)) {
      return sameOutermost(type);
    }
    return samePackage(type)
        || (modifiers.contains(Modifier.PROTECTED) && owner != null && hasSubclassAround(owner));
  }

  /**
   * Whether a member or constructor may be used here through a value or name of {@code through}.
   */
  boolean isAccessible(Element member, TypeElement through) {
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return sameOutermost(owner) && owner.equals(through);
    }
    if (!isAccessible(through)) {
      return false;
    }
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    if (samePackage(owner)) {
      return isInherited(member, through);
    }
    return modifiers.contains(Modifier.PROTECTED) && isProtectedAccessible(member, owner, through);
  }

  private boolean isProtectedAccessible(Element member, TypeElement owner, TypeElement through) {
    boolean free =
        viaSuper
            || member.getModifiers().contains(Modifier.STATIC)
            || member instanceof TypeElement;
    for (TypeElement c = site.enclosing(); c != null; c = Site.outerOf(c)) {
      if (!c.getKind().isInterface()
          && hierarchy.isSubclass(c, owner)
          && (free || hierarchy.isSubclass(through, c))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code type} has the member, declared or inherited. */
  boolean isInherited(Element member, TypeElement type) {
    TypeElement owner = (TypeElement) member.getEnclosingElement();
    if (owner.equals(type)) {
      return true;
    }
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return false;
    }
    if (modifiers.contains(Modifier.PUBLIC)) {
      return member.getKind() != ElementKind.METHOD
          || !owner.getKind().isInterface()
          || !modifiers.contains(Modifier.STATIC);
    }
    if (modifiers.contains(Modifier.PROTECTED)) {
      return !type.getKind().isInterface();
    }
    return samePackageUpTo(type, owner);
  }

  private boolean samePackageUpTo(TypeElement type, TypeElement owner) {
    Element home = site.elements().getPackageOf(owner);
    for (TypeElement c = type; c != null; c = hierarchy.superclass(c)) {
      if (c.equals(owner)) {
        return true;
      }
      if (!site.elements().getPackageOf(c).equals(home)) {
        return false;
      }
    }
    return owner.getKind().isInterface();
  }

  private boolean samePackage(Element element) {
    return site.elements().getPackageOf(element).equals(site.packageElement());
  }

  private boolean sameOutermost(TypeElement type) {
    return Site.outermostOf(type).equals(Site.outermostOf(site.enclosing()));
  }

  private boolean hasSubclassAround(TypeElement ancestor) {
    for (TypeElement c = site.enclosing(); c != null; c = Site.outerOf(c)) {
      if (hierarchy.isSubclass(c, ancestor)) {
        return true;
      }
    }
    return false;
  }
}
