package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.activity.RuleModes;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.MethodFrontEnd;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.calls.MethodKeys;
import dev.adjoint.processor.frontend.lower.IrTypes;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.frontend.lower.SourceMap;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.SignatureReader;
import dev.adjoint.processor.frontend.upcoming.UpcomingMethod;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.transform.nesting.CompanionForm;
import dev.adjoint.processor.transform.records.Exploded;
import dev.adjoint.processor.transform.records.Explosion;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Calls of companions that were generated in this compilation: the body of such a method is derived
 * once more from its primal, in a form that can be differentiated again.
 */
final class CompanionCalls {
  private static final String ANNOTATION = "dev.adjoint.Differentiable";

  /** A companion method: what it is derived from, how, and the record that it returns, if any. */
  private record Target(AnnotatedMethod primal, CompanionForm form, RecordType record) {}

  private final ProcessingEnvironment environment;
  private final Program program;
  private final Map<TypeElement, List<AnnotatedMethod>> read = new LinkedHashMap<>();
  private final Map<MethodKey, Target> targets = new HashMap<>();
  private final Map<UpcomingMethod, Target> upcoming = new HashMap<>();
  private final Set<MethodKey> inProgress = new HashSet<>();

  CompanionCalls(ProcessingEnvironment environment, Program program) {
    this.environment = environment;
    this.program = program;
  }

  /** Whether a class is a companion of a class of this compilation. */
  boolean isCompanion(TypeElement type) {
    return suffix(type) != null && primalClass(type) != null;
  }

  /** Makes known what a companion method that does not exist yet is derived from. */
  void announce(
      UpcomingMethod method, AnnotatedMethod primal, CompanionForm form, RecordType record) {
    upcoming.put(method, new Target(primal, form, record));
  }

  /** What a companion method is derived from. */
  ExecutableElement primal(MethodKey key) {
    return targets.get(key).primal().element();
  }

  /** The key of a companion method; {@code null} if it cannot be differentiated again. */
  MethodKey key(ExecutableElement method) {
    Target target =
        method instanceof UpcomingMethod announced ? upcoming.get(announced) : target(method);
    if (target == null) {
      return null;
    }
    MethodKey key = MethodKeys.of(method, environment.getTypeUtils());
    MethodKey derived = new MethodKey(key.owner(), key.signature(), target.form().name());
    targets.put(derived, target);
    return derived;
  }

  private static String suffix(TypeElement type) {
    String name = type.getSimpleName().toString();
    boolean top = type.getEnclosingElement() instanceof PackageElement;
    for (String suffix : List.of("Adjoint", "Tangent", "Hessian")) {
      if (top && name.endsWith(suffix) && name.length() > suffix.length()) {
        return suffix;
      }
    }
    return null;
  }

  private TypeElement primalClass(TypeElement companion) {
    String name = companion.getQualifiedName().toString();
    return annotatedClass(name.substring(0, name.length() - suffix(companion).length()));
  }

  /** The class with annotated methods whose companions have the prefix: nesting is underscores. */
  private TypeElement annotatedClass(String prefix) {
    TypeElement type = environment.getElementUtils().getTypeElement(prefix);
    if (type != null && !annotated(type).isEmpty()) {
      return type;
    }
    for (int at = prefix.indexOf('_'); at >= 0; at = prefix.indexOf('_', at + 1)) {
      String nested = prefix.substring(0, at) + "." + prefix.substring(at + 1);
      TypeElement found = annotatedClass(nested);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<ExecutableElement> annotated(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(
            method ->
                method.getAnnotationMirrors().stream()
                    .anyMatch(m -> m.getAnnotationType().toString().equals(ANNOTATION)))
        .toList();
  }

  private Target target(ExecutableElement method) {
    TypeElement companion = (TypeElement) method.getEnclosingElement();
    String suffix = suffix(companion);
    List<AnnotatedMethod> candidates =
        read.computeIfAbsent(
            primalClass(companion),
            type ->
                new SignatureReader(environment, new TreeDiagnostics.Reported())
                    .read(annotated(type), Set.of()));
    for (AnnotatedMethod primal : candidates) {
      CompanionForm form = form(primal.signature(), suffix, method);
      if (form != null && isPlain(primal.signature())) {
        IrType result = IrTypes.of(method.getReturnType());
        return new Target(primal, form, result instanceof RecordType record ? record : null);
      }
    }
    return null;
  }

  /** Whether no component of a record or field is differentiated. */
  static boolean isPlain(Signature signature) {
    return signature.receiverFields().isEmpty()
        && !(signature.result() instanceof RecordType)
        && signature.parameters().stream()
            .noneMatch(p -> p.differentiated() && p.type().innermost() instanceof RecordType);
  }

  private CompanionForm form(Signature signature, String suffix, ExecutableElement method) {
    String base = signature.source().baseName();
    String name = method.getSimpleName().toString();
    boolean array = signature.result() instanceof ArrayType;
    int own = signature.parameters().size();
    int inP = (int) signature.parameters().stream().filter(p -> p.differentiated()).count();
    int count = method.getParameters().size();
    CompanionForm form = null;
    if (suffix.equals("Tangent") && name.equals(base)) {
      form = CompanionForm.TANGENT;
    } else if (suffix.equals("Hessian") && name.equals(base + "Hvp")) {
      form = CompanionForm.HVP;
    } else if (suffix.equals("Adjoint") && name.equals(base + "Vjp")) {
      form = CompanionForm.VJP;
    } else if (suffix.equals("Adjoint") && name.equals(base)) {
      form = array ? CompanionForm.PULLBACK : CompanionForm.GRADIENT;
    }
    int more =
        form == CompanionForm.GRADIENT
            ? 0
            : form == CompanionForm.PULLBACK
                ? 1
                : form == CompanionForm.VJP && signature.result() != null ? inP + 1 : inP;
    boolean fits = signature.result() == null ? count >= own : count == own + more;
    return form != null && fits && startsAlike(signature, method) ? form : null;
  }

  private static boolean startsAlike(Signature signature, ExecutableElement method) {
    return IntStream.range(0, signature.parameters().size())
        .allMatch(
            i ->
                IrTypes.of(method.getParameters().get(i).asType())
                    .equals(signature.parameters().get(i).type()));
  }

  /** The companion as a helper; whether it could be derived is for the caller to ask. */
  Helper lower(MethodKey key, String packageName) {
    Target target = targets.get(key);
    AnnotatedMethod primal = target.primal();
    Messages messages = new Messages();
    LoweredMethod lowered = null;
    if (inProgress.add(key)) {
      lowered = derive(target, packageName, messages);
      inProgress.remove(key);
    } else {
      messages.report(primal.tree(), DiagnosticCode.AD5031, primal.element().getSimpleName());
    }
    return new Helper(
        key,
        primal.element(),
        primal.path(),
        messages.hasErrors() ? null : lowered,
        messages.kept());
  }

  private LoweredMethod derive(Target target, String packageName, Messages messages) {
    AnnotatedMethod method = target.primal();
    LoweredMethod closed =
        MethodFrontEnd.lower(
            method.element(),
            method.path(),
            method.signature(),
            program.setting(method.element(), packageName),
            environment,
            messages);
    if (closed == null) {
      return null;
    }
    Root root = Root.of(method, closed).forHigherOrder(packageName);
    LoweredMethod open = Expansion.expand(program, root, messages);
    if (messages.hasErrors()) {
      return null;
    }
    PrivateMethods none = new PrivateMethods(method.signature().source(), List.of());
    LoweredMethod resolved = CallResolution.resolve(program, root, open, none, messages);
    Exploded exploded = Explosion.explode(resolved.method());
    if (messages.hasErrors() || !exploded.refusals().isEmpty()) {
      return null;
    }
    PrimalMethod primal = WrittenArrays.mark(exploded.flat(), ArrayObjects.of(exploded.flat()));
    requireSecondOrder(primal, open.positions(), method.tree(), messages);
    if (messages.hasErrors()) {
      return null;
    }
    PrimalMethod derived =
        target
            .form()
            .derive(
                primal,
                target.record(),
                gradient -> opened(gradient, root, open.positions(), method.tree(), messages));
    return new LoweredMethod(derived, open.positions());
  }

  /** A gradient with bodies in place of the calls that formulas of the user make. */
  private PrimalMethod opened(
      PrimalMethod gradient, Root root, SourceMap positions, Tree method, Messages messages) {
    PrimalMethod opened = gradient;
    if (Expansion.isNeeded(gradient)) {
      Root again = root.with(new LoweredMethod(gradient, positions));
      PrimalMethod expanded = Expansion.expand(program, again, messages).method();
      opened = Simplifier.simplify(Structuring.structure(expanded));
    }
    ActivityAnalysis activity = ActivityAnalysis.of(opened, ArrayObjects.of(opened));
    RuleModes.reportUnknown(opened, activity, sink(positions, method, messages));
    return opened;
  }

  /** Rules of the user's own say nothing of second derivatives, unless they state partial ones. */
  private static void requireSecondOrder(
      PrimalMethod primal, SourceMap positions, Tree method, Messages messages) {
    ActivityAnalysis activity = ActivityAnalysis.of(primal, ArrayObjects.of(primal));
    RuleModes.report(primal, activity, List.of("HESSIAN"), sink(positions, method, messages));
  }

  private static DiagnosticSink<Statement> sink(
      SourceMap positions, Tree method, Messages messages) {
    return new DiagnosticSink<>() {
      @Override
      public void report(Statement statement, DiagnosticCode code, Object... arguments) {
        Tree tree = positions.treeOf(statement);
        messages.report(tree == null ? method : tree, code, arguments);
      }

      @Override
      public boolean hasErrors() {
        return messages.hasErrors();
      }
    };
  }
}
