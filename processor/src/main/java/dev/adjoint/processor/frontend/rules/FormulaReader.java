package dev.adjoint.processor.frontend.rules;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.rules.FormulaException;
import dev.adjoint.processor.rules.StatedPartials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the partial derivatives that a method states as formulas. */
final class FormulaReader {
  private final Function<ExecutableElement, Derivation> derivations;

  /** Asks {@code derivations} how the functions that formulas call are differentiated. */
  FormulaReader(Function<ExecutableElement, Derivation> derivations) {
    this.derivations = derivations;
  }

  /**
   * Reads them.
   *
   * @param carrier the method that is annotated
   * @param of the method that they are for, with the carrier's names for the parameters
   */
  List<RuleDerivation.Partial> read(ExecutableElement carrier, RuledMethod of, RuleSink sink) {
    List<RuleDerivation.Partial> partials = new ArrayList<>();
    Set<String> stated = new HashSet<>();
    for (AnnotationMirror annotation : RuleAnnotations.partials(carrier)) {
      AnnotationValue name = RuleAnnotations.value(annotation, "of").orElseThrow();
      boolean known = of.differentiated().stream().anyMatch(p -> p.name().equals(name.getValue()));
      if (!known) {
        String method = carrier.getSimpleName().toString();
        sink.report(annotation, name, DiagnosticCode.AD6007, method, name.getValue(), of.names());
      } else if (!stated.add(name.getValue().toString())) {
        String purpose = "the partial derivative with respect to " + name.getValue();
        sink.report(annotation, name, DiagnosticCode.AD6006, "this", of, purpose, "the first");
      } else {
        partials.add(formula(carrier, of, annotation, name.getValue().toString(), sink));
      }
    }
    for (RuledMethod.Parameter each : of.differentiated()) {
      if (!stated.contains(each.name())) {
        sink.report(null, null, DiagnosticCode.AD6009, of, each.name());
      }
    }
    return partials;
  }

  private RuleDerivation.Partial formula(
      ExecutableElement carrier,
      RuledMethod of,
      AnnotationMirror annotation,
      String name,
      RuleSink sink) {
    AnnotationValue at = RuleAnnotations.value(annotation, "is").orElseThrow();
    String text = at.getValue().toString();
    Map<String, RuleDerivation.Function> functions = Map.of();
    try {
      functions = functions((TypeElement) carrier.getEnclosingElement(), text);
      StatedPartials.parse(text, of.arguments(), functions);
    } catch (FormulaException e) {
      int character = e.position() + 1;
      sink.report(annotation, at, DiagnosticCode.AD6008, character, text, e.getMessage());
    }
    return new RuleDerivation.Partial(name, text, functions);
  }

  private Map<String, RuleDerivation.Function> functions(TypeElement owner, String text) {
    Map<String, RuleDerivation.Function> functions = new HashMap<>();
    for (String name : StatedPartials.calledFunctions(text)) {
      List<ExecutableElement> found =
          ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
              .filter(method -> method.getSimpleName().contentEquals(name))
              .filter(FormulaReader::isFunction)
              .toList();
      if (found.size() > 1) {
        throw new FormulaException(
            Math.max(0, text.indexOf(name)), name + " is the name of several methods");
      }
      found.forEach(method -> functions.put(name, function(method)));
    }
    return functions;
  }

  private static boolean isFunction(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && RuledMethod.irType(method.getReturnType()) instanceof Scalar result
        && result.isFloating();
  }

  /** A function as formulas call it. */
  RuleDerivation.Function function(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    List<IrType> parameters =
        method.getParameters().stream().map(p -> RuledMethod.irType(p.asType())).toList();
    Callee callee =
        new Callee(
            Callee.Kind.STATIC,
            owner.getQualifiedName().toString(),
            method.getSimpleName().toString(),
            RuledMethod.irType(method.getReturnType()),
            true,
            derivations.apply(method));
    return new RuleDerivation.Function(callee, parameters);
  }
}
