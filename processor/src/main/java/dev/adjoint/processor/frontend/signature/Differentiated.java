package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.rules.UserRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds P, the parameters and fields to differentiate with respect to. */
final class Differentiated {
  private static final String THIS = "this.";

  private final ExecutableElement method;
  private final MethodTree tree;
  private final DiagnosticSink<Tree> sink;
  private final Obstacles obstacles;
  private final ReceiverFields receiver;

  Differentiated(
      ExecutableElement method,
      MethodTree tree,
      DiagnosticSink<Tree> sink,
      Obstacles obstacles,
      ReceiverFields receiver) {
    this.method = method;
    this.tree = tree;
    this.sink = sink;
    this.obstacles = obstacles;
    this.receiver = receiver;
  }

  /**
   * What is in P.
   *
   * @param parameters names of parameters
   * @param fields names of fields of the receiver, in the order of its components
   */
  record Inputs(Set<String> parameters, List<String> fields) {}

  /** Finds P; faults are reported at the names in the annotation. */
  Inputs find(Request request) {
    if (request.wrt().isEmpty()) {
      return new Inputs(all(), List.of());
    }
    Set<String> names = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (Request.Part<String> part : request.wrt()) {
      if (part.value().startsWith(THIS)) {
        checkField(part, fields);
      } else {
        check(part, names);
      }
    }
    return new Inputs(names, receiver.inOrder(fields));
  }

  private Set<String> all() {
    List<? extends VariableElement> parameters = method.getParameters();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      TypeMirror type = parameters.get(i).asType();
      String name = parameters.get(i).getSimpleName().toString();
      boolean number = Obstacles.isFloating(type);
      boolean numbers = number || Obstacles.isRecord(type) && Obstacles.containsNumbers(type);
      if (numbers && !UserRules.isPassive(parameters.get(i))) {
        names.add(name);
        requireUsable(name, type, tree.getParameters().get(i));
      }
    }
    if (names.isEmpty() && !sink.hasErrors()) {
      sink.report(tree, DiagnosticCode.AD1013, method.getSimpleName());
    }
    return names;
  }

  private void requireUsable(String name, TypeMirror type, Tree at) {
    String obstacle = obstacles.of(type);
    if (obstacle != null) {
      sink.report(at, DiagnosticCode.AD1014, name, type, obstacle);
    }
  }

  private void check(Request.Part<String> part, Set<String> names) {
    String name = part.value();
    Optional<? extends VariableElement> parameter = parameter(name);
    if (parameter.isEmpty()) {
      sink.report(part.tree(), DiagnosticCode.AD1010, name, method.getSimpleName());
    } else if (UserRules.isPassive(parameter.get())) {
      sink.report(part.tree(), DiagnosticCode.AD6014, name);
    } else if (!Obstacles.containsNumbers(parameter.get().asType())) {
      sink.report(part.tree(), DiagnosticCode.AD1011, name, parameter.get().asType());
    } else if (!names.add(name)) {
      sink.report(part.tree(), DiagnosticCode.AD1012, name);
    } else {
      requireUsable(name, parameter.get().asType(), part.tree());
    }
  }

  private Optional<? extends VariableElement> parameter(String name) {
    return method.getParameters().stream()
        .filter(p -> p.getSimpleName().contentEquals(name))
        .findFirst();
  }

  private void checkField(Request.Part<String> part, Set<String> fields) {
    String name = part.value().substring(THIS.length());
    VariableElement field = receiver.find(part, name);
    if (field == null) {
      return;
    }
    if (UserRules.isPassive(field)) {
      sink.report(part.tree(), DiagnosticCode.AD6014, part.value());
    } else if (!Obstacles.containsNumbers(field.asType())) {
      sink.report(part.tree(), DiagnosticCode.AD1011, part.value(), field.asType());
    } else if (parameter(name).isPresent()) {
      sink.report(part.tree(), DiagnosticCode.AD1028, part.value(), name);
    } else if (!fields.add(name)) {
      sink.report(part.tree(), DiagnosticCode.AD1012, part.value());
    } else {
      requireUsable(part.value(), field.asType(), part.tree());
    }
  }
}
