package dev.adjoint.processor.frontend.rules;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Where the rules that hold in a method are declared. */
final class RuleScope {
  private RuleScope() {}

  /** The methods that declare rules, in groups, those of the closest first. */
  static List<List<ExecutableElement>> around(Element place) {
    List<List<ExecutableElement>> groups = new ArrayList<>();
    for (Element e = place; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type) {
        groups.add(rulesOf(type));
      }
      List<ExecutableElement> used = new ArrayList<>();
      RuleAnnotations.find(e, RuleAnnotations.USE_RULES).stream()
          .flatMap(annotation -> RuleAnnotations.types(annotation, "value").stream())
          .filter(DeclaredType.class::isInstance)
          .map(type -> (TypeElement) ((DeclaredType) type).asElement())
          .forEach(type -> used.addAll(rulesOf(type)));
      groups.add(used);
    }
    groups.removeIf(List::isEmpty);
    return groups;
  }

  /** The methods of a class that declare rules for others. */
  static List<ExecutableElement> rulesOf(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(m -> RuleAnnotations.find(m, RuleAnnotations.DERIVATIVE_OF).isPresent())
        .toList();
  }
}
