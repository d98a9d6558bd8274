package dev.adjoint.processor.frontend.rules;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the rules that methods declare for other methods. */
final class RuleReader {
  private final ProcessingEnvironment environment;
  private final Types types;

  RuleReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.types = environment.getTypeUtils();
  }

  /** The rule that a method with {@code @DerivativeOf} declares; empty if it is faulty. */
  Optional<DeclaredRule> read(ExecutableElement rule, RuleSink sink) {
    AnnotationMirror annotation =
        RuleAnnotations.find(rule, RuleAnnotations.DERIVATIVE_OF).orElseThrow();
    if (!RuleAnnotations.isComplete(annotation, "type", "method")) {
      return Optional.empty();
    }
    Optional<ExecutableElement> target = target(annotation, sink);
    Optional<RuleForm> form = form(rule, annotation, sink);
    if (target.isEmpty() || form.isEmpty()) {
      return Optional.empty();
    }
    RuledMethod of = RuledMethod.of(target.get(), rule, types);
    return isSound(rule, of, form.get(), annotation, sink)
        ? position(rule, of, form.get(), annotation, sink)
            .map(wrt -> new DeclaredRule(rule, of, form.get(), wrt))
        : Optional.empty();
  }

  /** The rule of that name for a method of the same class, which names it; empty if faulty. */
  Optional<DeclaredRule> named(
      ExecutableElement method, RuleForm form, AnnotationMirror annotation, RuleSink sink) {
    String element = form == RuleForm.ADJOINT ? "adjoint" : "tangent";
    String name = RuleAnnotations.text(annotation, element);
    AnnotationValue value = RuleAnnotations.value(annotation, element).orElseThrow();
    Element owner = method.getEnclosingElement();
    List<ExecutableElement> found =
        ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .filter(each -> each.getSimpleName().contentEquals(name))
            .toList();
    RuledMethod of = RuledMethod.of(method, method, types);
    Optional<ExecutableElement> fitting =
        found.stream().filter(each -> form.fits(each, of, types)).findFirst();
    if (found.isEmpty()) {
      sink.report(annotation, value, DiagnosticCode.AD6011, owner.getSimpleName(), name, of);
    } else if (fitting.isEmpty()) {
      sink.report(annotation, value, DiagnosticCode.AD6003, name, of, form.expected(name, of));
    } else if (isCallable(fitting.get(), annotation, value, sink)) {
      return Optional.of(new DeclaredRule(fitting.get(), of, form, -1));
    }
    return Optional.empty();
  }

  private Optional<ExecutableElement> target(AnnotationMirror annotation, RuleSink sink) {
    Object type = RuleAnnotations.value(annotation, "type").map(AnnotationValue::getValue).get();
    AnnotationValue at = RuleAnnotations.value(annotation, "method").orElseThrow();
    if (!(type instanceof DeclaredType declared)) {
      if (type instanceof TypeMirror other && other.getKind().isPrimitive()) {
        sink.report(annotation, at, DiagnosticCode.AD6001, type, at.getValue());
      }
      return Optional.empty();
    }
    TypeElement owner = (TypeElement) declared.asElement();
    List<ExecutableElement> named =
        ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(owner)).stream()
            .filter(method -> method.getSimpleName().contentEquals(at.getValue().toString()))
            .toList();
    boolean explicit = RuleAnnotations.value(annotation, "parameters").isPresent();
    List<String> wanted =
        RuleAnnotations.types(annotation, "parameters").stream().map(this::erased).toList();
    List<ExecutableElement> found =
        explicit ? named.stream().filter(m -> erased(m).equals(wanted)).toList() : named;
    if (found.size() == 1) {
      return Optional.of(found.get(0));
    }
    if (found.isEmpty()) {
      String shown = explicit ? String.join(", ", wanted) : "";
      String name = at.getValue() + (explicit ? "(" + shown + ")" : "");
      sink.report(annotation, at, DiagnosticCode.AD6001, owner, name);
    } else {
      String all =
          found.stream()
              .map(m -> String.join(", ", erased(m)))
              .collect(Collectors.joining("), (", "(", ")"));
      sink.report(annotation, at, DiagnosticCode.AD6002, owner, at.getValue(), all);
    }
    return Optional.empty();
  }

  private List<String> erased(ExecutableElement method) {
    return method.getParameters().stream().map(p -> erased(p.asType())).toList();
  }

  private String erased(TypeMirror type) {
    return types.erasure(type).toString();
  }

  private static Optional<RuleForm> form(
      ExecutableElement rule, AnnotationMirror annotation, RuleSink sink) {
    List<RuleForm> forms = new ArrayList<>();
    for (AnnotationValue mode : RuleAnnotations.values(annotation, "mode")) {
      String name =
          mode.getValue() instanceof VariableElement constant
              ? constant.getSimpleName().toString()
              : "";
      forms.add(
          switch (name) {
            case "ADJOINT" -> RuleForm.ADJOINT;
            case "TANGENT" -> RuleForm.TANGENT;
            default -> null;
          });
    }
    if (RuleAnnotations.value(annotation, "wrt").isPresent()) {
      forms.add(RuleForm.PARTIAL);
    }
    if (!RuleAnnotations.partials(rule).isEmpty()) {
      forms.add(RuleForm.FORMULAS);
    }
    if (forms.size() != 1 || forms.get(0) == null) {
      sink.report(annotation, null, DiagnosticCode.AD6004, rule.getSimpleName());
      return Optional.empty();
    }
    return Optional.of(forms.get(0));
  }

  private boolean isSound(
      ExecutableElement rule,
      RuledMethod of,
      RuleForm form,
      AnnotationMirror annotation,
      RuleSink sink) {
    boolean partial = form == RuleForm.PARTIAL || form == RuleForm.FORMULAS;
    String obstacle = partial ? of.obstacleToPartials() : of.obstacle();
    if (!obstacle.isEmpty()) {
      String what = partial ? "stated partial derivatives" : "a rule";
      sink.report(annotation, null, DiagnosticCode.AD6010, of, what, obstacle);
      return false;
    }
    if (!form.fits(rule, of, types)) {
      String name = rule.getSimpleName().toString();
      sink.report(null, null, DiagnosticCode.AD6003, name, of, form.expected(name, of));
      return false;
    }
    return form == RuleForm.FORMULAS || isCallable(rule, null, null, sink);
  }

  private static boolean isCallable(
      ExecutableElement rule, AnnotationMirror annotation, AnnotationValue at, RuleSink sink) {
    String obstacle = "";
    if (!rule.getModifiers().contains(Modifier.STATIC)) {
      obstacle = "not static";
    } else if (!rule.getTypeParameters().isEmpty()) {
      obstacle = "generic";
    }
    for (Element e = rule; e.getEnclosingElement() != null; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        obstacle = e.equals(rule) ? "private" : "in a private class";
      }
    }
    if (!obstacle.isEmpty()) {
      sink.report(annotation, at, DiagnosticCode.AD6005, rule.getSimpleName(), obstacle);
    }
    return obstacle.isEmpty();
  }

  /** The position of the parameter that {@code wrt} names; -1 for rules of other forms. */
  private static Optional<Integer> position(
      ExecutableElement rule,
      RuledMethod of,
      RuleForm form,
      AnnotationMirror annotation,
      RuleSink sink) {
    if (form != RuleForm.PARTIAL) {
      return Optional.of(-1);
    }
    AnnotationValue wrt = RuleAnnotations.value(annotation, "wrt").orElseThrow();
    for (int k = 0; k < of.parameters().size(); k++) {
      RuledMethod.Parameter each = of.parameters().get(k);
      boolean number = RuledMethod.irType(each.type()) instanceof Scalar;
      if (each.name().equals(wrt.getValue()) && number && each.isDifferentiated()) {
        return Optional.of(k);
      }
    }
    Object name = wrt.getValue();
    sink.report(annotation, wrt, DiagnosticCode.AD6007, rule.getSimpleName(), name, of.names());
    return Optional.empty();
  }
}
