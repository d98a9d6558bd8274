package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.frontend.rules.UserRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds P, the parameters to differentiate with respect to. */
final class Differentiated {
  private final ExecutableElement method;
  private final MethodTree tree;
  private final DiagnosticSink<Tree> sink;

  Differentiated(ExecutableElement method, MethodTree tree, DiagnosticSink<Tree> sink) {
    this.method = method;
    this.tree = tree;
    this.sink = sink;
  }

  /** The names in P; faults are reported at the names in the annotation. */
  Set<String> find(Request request) {
    return request.wrt().isEmpty() ? all() : named(request.wrt());
  }

  private Set<String> all() {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (hasFloatingRecord(parameters.get(i).asType())
          && !UserRules.isPassive(parameters.get(i))) {
        String name = parameters.get(i).getSimpleName().toString();
        sink.report(
            tree.getParameters().get(i), DiagnosticCode.AD1014, name, parameters.get(i).asType());
      }
    }
    Set<String> names =
        parameters.stream()
            .filter(p -> isFloating(p.asType()) && !UserRules.isPassive(p))
            .map(p -> p.getSimpleName().toString())
            .collect(Collectors.toSet());
    if (names.isEmpty()) {
      sink.report(tree, DiagnosticCode.AD1013, method.getSimpleName());
    }
    return names;
  }

  private static boolean isFloating(TypeMirror type) {
    return IrTypes.of(type).isDifferentiable();
  }

  /** Whether the type is a record, or an array of records, with a number to differentiate by. */
  private static boolean hasFloatingRecord(TypeMirror type) {
    return hasFloatingRecord(type, new HashSet<>());
  }

  private static boolean hasFloatingRecord(TypeMirror type, Set<TypeElement> seen) {
    TypeMirror inner = type;
    while (inner instanceof ArrayType array) {
      inner = array.getComponentType();
    }
    if (!(inner instanceof DeclaredType declared)
        || declared.asElement().getKind() != ElementKind.RECORD
        || !seen.add((TypeElement) declared.asElement())) {
      return false;
    }
    return ((TypeElement) declared.asElement())
        .getRecordComponents().stream()
            .map(RecordComponentElement::asType)
            .anyMatch(t -> isFloating(t) || hasFloatingRecord(t, seen));
  }

  private Set<String> named(List<Request.Part<String>> wrt) {
    Set<String> names = new HashSet<>();
    for (Request.Part<String> part : wrt) {
      check(part, names);
    }
    return names;
  }

  private void check(Request.Part<String> part, Set<String> names) {
    String name = part.value();
    if (name.startsWith("this.")) {
      sink.report(part.tree(), DiagnosticCode.AD1015, name);
      return;
    }
    Optional<? extends VariableElement> parameter =
        method.getParameters().stream()
            .filter(p -> p.getSimpleName().contentEquals(name))
            .findFirst();
    if (parameter.isEmpty()) {
      sink.report(part.tree(), DiagnosticCode.AD1010, name, method.getSimpleName());
    } else if (UserRules.isPassive(parameter.get())) {
      sink.report(part.tree(), DiagnosticCode.AD6014, name);
    } else if (hasFloatingRecord(parameter.get().asType())) {
      sink.report(part.tree(), DiagnosticCode.AD1014, name, parameter.get().asType());
    } else if (!isFloating(parameter.get().asType())) {
      sink.report(part.tree(), DiagnosticCode.AD1011, name, parameter.get().asType());
    } else if (!names.add(name)) {
      sink.report(part.tree(), DiagnosticCode.AD1012, name);
    }
  }
}
