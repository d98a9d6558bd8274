package dev.adjoint.processor.frontend.rules;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Checks the rules that a round declares, whether or not anybody uses them. */
public final class RuleChecks {
  private final ProcessingEnvironment environment;
  private final TreeDiagnostics.Reported reported;
  private final Trees trees;
  private final RuleReader reader;
  private final FormulaReader formulas;

  private RuleChecks(ProcessingEnvironment environment, TreeDiagnostics.Reported reported) {
    this.environment = environment;
    this.reported = reported;
    this.trees = Trees.instance(environment);
    this.reader = new RuleReader(environment);
    this.formulas = new FormulaReader(method -> null);
  }

  /** Checks all declarations of a round; {@code reported} is shared by a whole compile. */
  public static void check(
      RoundEnvironment round,
      ProcessingEnvironment environment,
      TreeDiagnostics.Reported reported) {
    RuleChecks checks = new RuleChecks(environment, reported);
    checks.foreign(checks.annotated(round, RuleAnnotations.DERIVATIVE_OF));
    checks.annotated(round, RuleAnnotations.DERIVATIVE_BY).forEach(checks::named);
    Stream.of(RuleAnnotations.PARTIAL, RuleAnnotations.PARTIALS)
        .flatMap(annotation -> checks.annotated(round, annotation).stream())
        .forEach(checks::stated);
    checks.used(round);
  }

  private List<ExecutableElement> annotated(RoundEnvironment round, String annotation) {
    return ElementFilter.methodsIn(all(round, annotation)).stream().toList();
  }

  private Set<Element> all(RoundEnvironment round, String annotation) {
    TypeElement type = environment.getElementUtils().getTypeElement(annotation);
    return type == null ? Set.of() : new LinkedHashSet<>(round.getElementsAnnotatedWith(type));
  }

  private void foreign(Collection<ExecutableElement> rules) {
    Map<Element, List<DeclaredRule>> byClass = new LinkedHashMap<>();
    for (ExecutableElement rule : rules) {
      reader
          .read(rule, sink(rule))
          .ifPresent(
              declared ->
                  byClass
                      .computeIfAbsent(rule.getEnclosingElement(), c -> new ArrayList<>())
                      .add(declared));
    }
    byClass.values().forEach(this::together);
  }

  /** Checks the rules of one class against each other. */
  private void together(List<DeclaredRule> rules) {
    Set<ExecutableElement> seen = new HashSet<>();
    for (int k = 0; k < rules.size(); k++) {
      DeclaredRule rule = rules.get(k);
      if (rule.form() == RuleForm.FORMULAS) {
        formulas.read(rule.method(), rule.of(), sink(rule.method()));
      }
      Optional<DeclaredRule> first =
          rules.subList(0, k).stream().filter(other -> other.clashesWith(rule)).findFirst();
      if (first.isPresent()) {
        sink(rule.method())
            .report(
                null,
                null,
                DiagnosticCode.AD6006,
                rule.method().getSimpleName(),
                rule.of(),
                rule.purpose(),
                first.get().method().getSimpleName());
      } else if (rule.form() == RuleForm.PARTIAL && seen.add(rule.of().method())) {
        complete(rule, rules);
      }
    }
  }

  /** Requires a partial derivative with respect to each parameter that has one. */
  private void complete(DeclaredRule first, List<DeclaredRule> rules) {
    for (int k = 0; k < first.of().parameters().size(); k++) {
      int position = k;
      boolean stated =
          rules.stream()
              .filter(rule -> rule.of().method().equals(first.of().method()))
              .anyMatch(rule -> rule.wrt() == position);
      RuledMethod.Parameter parameter = first.of().parameters().get(k);
      if (parameter.isDifferentiated() && !stated) {
        sink(first.method())
            .report(null, null, DiagnosticCode.AD6009, first.of(), parameter.name());
      }
    }
  }

  private void named(ExecutableElement method) {
    AnnotationMirror by = RuleAnnotations.find(method, RuleAnnotations.DERIVATIVE_BY).orElseThrow();
    RuleSink sink = sink(method);
    if (!isSound(method, by, "a rule", sink)) {
      return;
    }
    boolean none = true;
    for (RuleForm form : List.of(RuleForm.ADJOINT, RuleForm.TANGENT)) {
      String element = form == RuleForm.ADJOINT ? "adjoint" : "tangent";
      if (!RuleAnnotations.text(by, element).isEmpty()) {
        none = false;
        reader.named(method, form, by, sink);
      }
    }
    if (none) {
      sink.report(by, null, DiagnosticCode.AD6004, method.getSimpleName());
    } else if (!RuleAnnotations.partials(method).isEmpty()) {
      String purpose = RuleForm.FORMULAS.purpose();
      RuledMethod of = RuledMethod.of(method, method, environment.getTypeUtils());
      sink.report(by, null, DiagnosticCode.AD6006, "this", of, purpose, "the partial derivatives");
    }
  }

  private void stated(ExecutableElement method) {
    if (RuleAnnotations.find(method, RuleAnnotations.DERIVATIVE_OF).isPresent()) {
      return;
    }
    Optional<AnnotationMirror> first = RuleAnnotations.partials(method).stream().findFirst();
    if (first.isPresent()
        && isSound(method, first.get(), "stated partial derivatives", sink(method))) {
      RuledMethod of = RuledMethod.of(method, method, environment.getTypeUtils());
      formulas.read(method, of, sink(method));
    }
  }

  private boolean isSound(
      ExecutableElement method, AnnotationMirror annotation, String what, RuleSink sink) {
    RuledMethod of = RuledMethod.of(method, method, environment.getTypeUtils());
    String obstacle = what.equals("a rule") ? of.obstacle() : of.obstacleToPartials();
    if (!obstacle.isEmpty()) {
      sink.report(annotation, null, DiagnosticCode.AD6010, of, what, obstacle);
    } else if (RuleAnnotations.isPassive(method)) {
      sink.report(annotation, null, DiagnosticCode.AD6015, of);
      return false;
    }
    return obstacle.isEmpty();
  }

  private void used(RoundEnvironment round) {
    for (Element element : all(round, RuleAnnotations.USE_RULES)) {
      AnnotationMirror use = RuleAnnotations.find(element, RuleAnnotations.USE_RULES).orElseThrow();
      for (AnnotationValue value : RuleAnnotations.values(use, "value")) {
        boolean empty =
            value.getValue() instanceof DeclaredType type
                && RuleScope.rulesOf((TypeElement) type.asElement()).isEmpty();
        if (empty || value.getValue().toString().isEmpty()) {
          sink(element).report(use, value, DiagnosticCode.AD6013, value.getValue());
        }
      }
    }
  }

  private RuleSink sink(Element declaration) {
    TreePath path = trees.getPath(declaration);
    TreeDiagnostics messages =
        new TreeDiagnostics(environment, declaration, path.getCompilationUnit(), reported);
    DeclarationTrees exact = new DeclarationTrees(trees, declaration, path);
    return (annotation, value, code, arguments) ->
        messages.report(exact.find(annotation, value), code, arguments);
  }
}
