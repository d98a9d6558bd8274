package dev.adjoint.processor.frontend.signature;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Classes of other languages as annotation processors see them: their build tools hand over a Java
 * source with the signatures of the class, in which each body only returns a zero.
 */
public final class Stubs {
  private static final String KOTLIN = "kotlin.Metadata";
  private static final String GROOVY = "groovy.lang.GroovyObject";

  private Stubs() {}

  /** Whether the source of a member is such a stub, whose body is not what is going to run. */
  public static boolean contain(Element member) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type && (isOfKotlin(type) || isOfGroovy(type))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfKotlin(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().toString().equals(KOTLIN));
  }

  private static boolean isOfGroovy(TypeElement type) {
    return type.getInterfaces().stream().anyMatch(each -> each.toString().equals(GROOVY));
  }
}
