package dev.adjoint.processor.frontend.rules;

import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.calls.Derivations;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.RuleDerivation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Finds the rules by which calls of a method are differentiated in some place. */
public final class UserRules {
  private static final String MARKER = "dev.adjoint.Adjoint";

  private final RuleReader reader;
  private final ProcessingEnvironment environment;
  private final Map<String, RuleDerivation> found = new HashMap<>();
  private final Map<RuleDerivation, Consumer<BiConsumer<DiagnosticCode, Object[]>>> faults =
      new HashMap<>();
  private final Map<RuleDerivation, List<ExecutableElement>> called = new HashMap<>();
  private final Derivations others;

  /**
   * Looks with the compiler's services.
   *
   * @param others how functions without rules that formulas call are differentiated
   */
  public UserRules(ProcessingEnvironment environment, Derivations others) {
    this.environment = environment;
    this.others = others;
    this.reader = new RuleReader(environment);
  }

  /**
   * How the user wants calls of the method to be differentiated.
   *
   * @param method the called method
   * @param place the method, or another element, that the call is in
   * @return nothing if the user does not say
   */
  public Optional<Derivation> of(ExecutableElement method, Element place) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    if (owner.getQualifiedName().contentEquals(MARKER) || RuleAnnotations.isPassive(method)) {
      return Optional.of(new Derivation.Passive());
    }
    for (List<ExecutableElement> group : RuleScope.around(place)) {
      List<ExecutableElement> rules = group.stream().filter(r -> isFor(r, method)).toList();
      if (!rules.isEmpty()) {
        return Optional.of(foreign(method, rules));
      }
    }
    boolean own =
        !RuleAnnotations.partials(method).isEmpty()
            || RuleAnnotations.find(method, RuleAnnotations.DERIVATIVE_BY).isPresent();
    boolean carrier = RuleAnnotations.find(method, RuleAnnotations.DERIVATIVE_OF).isPresent();
    return own && !carrier ? Optional.of(own(method)) : Optional.empty();
  }

  /**
   * Reports at a call what is wrong with the rules that were found for it: those of another jar are
   * faulty, or code of the package cannot call them.
   */
  public <T> void reportFaults(
      Derivation derivation, String packageName, T call, DiagnosticSink<T> sink) {
    if (!(derivation instanceof RuleDerivation rule)) {
      return;
    }
    if (faults.containsKey(rule)) {
      faults.get(rule).accept((code, arguments) -> sink.report(call, code, arguments));
    }
    called.getOrDefault(rule, List.of()).stream()
        .filter(method -> !isVisible(method, packageName))
        .forEach(method -> sink.report(call, DiagnosticCode.AD3013, "the rule " + method));
  }

  private boolean isVisible(ExecutableElement rule, String packageName) {
    PackageElement home = environment.getElementUtils().getPackageOf(rule);
    if (home.getQualifiedName().contentEquals(packageName)) {
      return true;
    }
    Element e = rule;
    while (!(e instanceof PackageElement) && e.getModifiers().contains(Modifier.PUBLIC)) {
      e = e.getEnclosingElement();
    }
    return e instanceof PackageElement;
  }

  /** Whether a method, parameter, field or component is marked as passive. */
  public static boolean isPassive(Element element) {
    return RuleAnnotations.isPassive(element);
  }

  private boolean isFor(ExecutableElement rule, ExecutableElement method) {
    AnnotationMirror annotation =
        RuleAnnotations.find(rule, RuleAnnotations.DERIVATIVE_OF).orElseThrow();
    return RuleAnnotations.text(annotation, "method").contentEquals(method.getSimpleName())
        && reader
            .read(rule, (at, value, code, arguments) -> {})
            .filter(declared -> declared.of().method().equals(method))
            .isPresent();
  }

  private RuleDerivation own(ExecutableElement method) {
    RuledMethod of = RuledMethod.of(method, method, environment.getTypeUtils());
    String key = of.toString();
    if (found.containsKey(key)) {
      return found.get(key);
    }
    RuleDerivation derivation = start(key, of);
    RuleSink sink = sink(derivation, method);
    Optional<AnnotationMirror> by = RuleAnnotations.find(method, RuleAnnotations.DERIVATIVE_BY);
    for (RuleForm form : List.of(RuleForm.ADJOINT, RuleForm.TANGENT)) {
      String element = form == RuleForm.ADJOINT ? "adjoint" : "tangent";
      by.filter(annotation -> !RuleAnnotations.text(annotation, element).isEmpty())
          .flatMap(annotation -> reader.named(method, form, annotation, sink))
          .ifPresent(rule -> add(derivation, rule));
    }
    if (by.isEmpty()) {
      derivation.state(formulas(derivation).read(method, of, sink));
    }
    return derivation;
  }

  private RuleDerivation foreign(ExecutableElement method, List<ExecutableElement> rules) {
    List<DeclaredRule> declared = new ArrayList<>();
    rules.forEach(
        rule -> reader.read(rule, (at, value, code, args) -> {}).ifPresent(declared::add));
    RuledMethod of = declared.get(0).of();
    String key =
        of
            + rules.stream()
                .map(rule -> rule.getEnclosingElement() + "." + rule.getSimpleName())
                .collect(Collectors.joining(" and ", " by ", ""));
    if (found.containsKey(key)) {
      return found.get(key);
    }
    RuleDerivation derivation = start(key, of);
    List<RuleDerivation.Partial> partials = new ArrayList<>();
    for (DeclaredRule rule : declared) {
      RuleSink sink = sink(derivation, rule.method());
      switch (rule.form()) {
        case FORMULAS -> partials.addAll(formulas(derivation).read(rule.method(), rule.of(), sink));
        case PARTIAL -> partials.add(partial(rule, of, formulas(derivation)));
        default -> add(derivation, rule);
      }
    }
    derivation.state(partials);
    return derivation;
  }

  private RuleDerivation start(String key, RuledMethod of) {
    RuleDerivation derivation = new RuleDerivation(key, of.arguments());
    found.put(key, derivation);
    return derivation;
  }

  /** Faults of what is compiled here are reported there. */
  private RuleSink sink(RuleDerivation derivation, Element declaration) {
    boolean here = Trees.instance(environment).getPath(declaration) != null;
    return (annotation, value, code, arguments) -> {
      if (!here) {
        faults.putIfAbsent(derivation, report -> report.accept(code, arguments));
      }
    };
  }

  private FormulaReader formulas(RuleDerivation derivation) {
    return new FormulaReader(
        function -> {
          calls(derivation, function);
          return of(function, function).orElseGet(() -> others.of(function));
        });
  }

  private void calls(RuleDerivation derivation, ExecutableElement rule) {
    called.computeIfAbsent(derivation, d -> new ArrayList<>()).add(rule);
  }

  private void add(RuleDerivation derivation, DeclaredRule rule) {
    calls(derivation, rule.method());
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            ((TypeElement) rule.method().getEnclosingElement()).getQualifiedName().toString(),
            rule.method().getSimpleName().toString(),
            rule.of().isVoid() || rule.form() == RuleForm.ADJOINT
                ? null
                : RuledMethod.irType(rule.method().getReturnType()),
            false);
    if (rule.form() == RuleForm.ADJOINT) {
      derivation.reverse(
          callee, rule.form().takesValue(rule.method(), rule.of(), environment.getTypeUtils()));
    } else {
      derivation.forward(callee);
    }
  }

  /** A method that computes a partial derivative, as a formula that calls it. */
  private static RuleDerivation.Partial partial(
      DeclaredRule rule, RuledMethod of, FormulaReader formulas) {
    String name = rule.method().getSimpleName().toString();
    String arguments =
        of.parameters().stream()
            .map(RuledMethod.Parameter::name)
            .collect(Collectors.joining(", ", "(", ")"));
    return new RuleDerivation.Partial(
        of.parameters().get(rule.wrt()).name(),
        name + arguments,
        Map.of(name, formulas.function(rule.method())));
  }
}
