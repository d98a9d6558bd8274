package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.Composites;
import dev.adjoint.processor.frontend.resolve.DeclaredRecords;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The fields of the object that {@code wrt = "this.field"} may name. */
final class ReceiverFields {
  private final Elements elements;
  private final ExecutableElement method;
  private final TypeElement owner;
  private final DeclaredRecords records;
  private final DiagnosticSink<Tree> sink;
  private final Predicate<VariableElement> isConstant;

  ReceiverFields(
      Elements elements,
      ExecutableElement method,
      DeclaredRecords records,
      DiagnosticSink<Tree> sink,
      Predicate<VariableElement> isConstant) {
    this.isConstant = isConstant;
    this.elements = elements;
    this.method = method;
    this.owner = (TypeElement) method.getEnclosingElement();
    this.records = records;
    this.sink = sink;
  }

  /** The names in the order of the components. */
  List<String> inOrder(Collection<String> names) {
    return Composites.componentsOf(owner).stream()
        .map(c -> c.getSimpleName().toString())
        .filter(names::contains)
        .toList();
  }

  /** The field; {@code null} after a report. */
  VariableElement find(Request.Part<String> part, String name) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      sink.report(part.tree(), DiagnosticCode.AD1015, part.value(), method.getSimpleName());
      return null;
    }
    VariableElement field = declared(name);
    if (field == null) {
      sink.report(part.tree(), DiagnosticCode.AD1025, part.value(), owner.getSimpleName(), name);
      return null;
    }
    DiagnosticCode fault = faultOf(field);
    if (fault != null) {
      sink.report(part.tree(), fault, part.value(), owner.getSimpleName());
    }
    return fault == null ? field : null;
  }

  private DiagnosticCode faultOf(VariableElement field) {
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return DiagnosticCode.AD1026;
    }
    if (isConstant.test(field)) {
      return DiagnosticCode.AD1030;
    }
    boolean isRecord = owner.getKind() == ElementKind.RECORD;
    if (isRecord ? isHidden(field) : !isVisible(field)) {
      return DiagnosticCode.AD1027;
    }
    boolean component = Composites.accessOf(owner) != null && isComponent(field);
    return component ? null : DiagnosticCode.AD1029;
  }

  private boolean isComponent(VariableElement field) {
    return Composites.componentsOf(owner).contains(field);
  }

  private boolean isHidden(VariableElement field) {
    RecordComponentElement hidden = records.hiddenComponent(owner);
    return hidden != null && hidden.getSimpleName().equals(field.getSimpleName());
  }

  private boolean isVisible(VariableElement field) {
    boolean samePackage = elements.getPackageOf(field).equals(elements.getPackageOf(method));
    return samePackage
        ? !field.getModifiers().contains(Modifier.PRIVATE)
        : field.getModifiers().contains(Modifier.PUBLIC);
  }

  private VariableElement declared(String name) {
    for (Element member : elements.getAllMembers(owner)) {
      boolean found =
          member.getSimpleName().contentEquals(name)
              && ElementFilter.fieldsIn(List.of(member)).size() == 1
              && !member.getModifiers().contains(Modifier.STATIC);
      if (found) {
        return (VariableElement) member;
      }
    }
    return null;
  }
}
