package dev.adjoint.processor;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.rules.RuleChecks;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.LocalMethods;
import dev.adjoint.processor.frontend.signature.SignatureReader;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.program.PrivateMethod;
import dev.adjoint.processor.program.PrivateMethods;
import dev.adjoint.processor.program.Program;
import dev.adjoint.processor.program.ReadMethods;
import dev.adjoint.processor.report.Stages;
import dev.adjoint.processor.transform.adjoint.SweepParameters;
import dev.adjoint.processor.transform.workspace.WorkspaceVariants;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Runs the pipeline for the annotated methods of a round, class by class. A method with a fault is
 * reported and left out; a class that names something unknown waits for the next round.
 */
final class RoundDriver {
  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final TreeDiagnostics.Reported reported = new TreeDiagnostics.Reported();
  private final Set<String> sources = new LinkedHashSet<>();
  private final ReadMethods readMethods = new ReadMethods();
  private final Observers observers;
  private final GeneratedTests tests;
  private Program program;

  RoundDriver(ProcessingEnvironment environment, ProcessorOptions options) {
    this.environment = environment;
    this.options = options;
    this.observers = new Observers(environment, options);
    this.tests = new GeneratedTests(environment, options.tests());
  }

  /** Writes what can be written; returns the classes that wait for the next round. */
  Set<String> process(Collection<ExecutableElement> methods, RoundEnvironment round) {
    boolean last = round.processingOver();
    observers.begin(methods, round);
    program = new Program(environment, options.optimisations(), readMethods);
    Set<String> deferred = new LinkedHashSet<>();
    if (!last) {
      methods.stream().filter(MissingTypes::in).forEach(m -> deferred.add(className(m)));
    }
    List<ExecutableElement> ready =
        methods.stream().filter(m -> !deferred.contains(className(m))).toList();
    round.getRootElements().forEach(root -> sources.add(root.toString()));
    LocalMethods.refuse(round.getRootElements(), environment, reported);
    RuleChecks.check(round, environment, reported);
    Map<TypeElement, List<AnnotatedMethod>> byClass = new LinkedHashMap<>();
    List<AnnotatedMethod> read = new SignatureReader(environment, reported).read(ready, sources);
    program.companions(read);
    for (AnnotatedMethod method : read) {
      TypeElement type = (TypeElement) method.element().getEnclosingElement();
      byClass.computeIfAbsent(type, key -> new ArrayList<>()).add(method);
    }
    byClass.forEach(
        (type, annotated) -> {
          Set<Tree> units = new LinkedHashSet<>();
          annotated.forEach(method -> units.add(method.path().getCompilationUnit()));
          if (!EnoughStack.get(units, () -> differentiate(type, annotated, last))) {
            deferred.add(type.getQualifiedName().toString());
          }
        });
    if (last) {
      if (!round.errorRaised()) {
        refuseChanged();
      }
      observers.end(reported.said());
    }
    return deferred;
  }

  /** A derivative of what a method was before another processor changed it is a wrong one. */
  private void refuseChanged() {
    for (TreePath method : readMethods.changed()) {
      Trees.instance(environment)
          .printMessage(
              Diagnostic.Kind.ERROR,
              DiagnosticCode.AD9011.message(((MethodTree) method.getLeaf()).getName()),
              method.getLeaf(),
              method.getCompilationUnit());
    }
  }

  private static String className(ExecutableElement method) {
    return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
  }

  /** Differentiates the methods of a class; false if that must wait for the next round. */
  private boolean differentiate(TypeElement type, List<AnnotatedMethod> methods, boolean last) {
    List<HeldDiagnostics> messages = new ArrayList<>();
    CompanionTypes types = CompanionTypes.of(methods);
    PrivateMethods privates =
        new PrivateMethods(
            methods.get(0).signature().source(),
            methods.stream().map(m -> m.signature().source().baseName()).toList());
    Derivatives.Collected collected = new Derivatives.Collected();
    for (AnnotatedMethod method : methods) {
      HeldDiagnostics sink = new HeldDiagnostics(method.sink());
      messages.add(sink);
      collected.add(differentiate(method, privates, sink, types));
    }
    for (PrivateMethod next = privates.next(); next != null; next = privates.next()) {
      HeldDiagnostics sink = new HeldDiagnostics(next.sink());
      messages.add(sink);
      collected.add(differentiate(next, privates, sink, types));
    }
    if (!last && messages.stream().anyMatch(HeldDiagnostics::hasUnknownNames)) {
      return false;
    }
    messages.forEach(HeldDiagnostics::release);
    try {
      tests.of(type, methods);
    } catch (RuntimeException e) {
      HeldDiagnostics sink = new HeldDiagnostics(methods.get(0).sink());
      fault(e, methods.get(0).tree(), sink);
      sink.release();
    }
    for (CompanionKind kind : CompanionKind.values()) {
      List<DerivedMethod> derived = collected.of(kind);
      write(
          type,
          kind,
          kind == CompanionKind.ADJOINT
              ? withVariants(SweepParameters.prune(derived), methods)
              : derived,
          methods);
    }
    return true;
  }

  /** The methods with those that use a workspace, where they are asked for. */
  private static List<DerivedMethod> withVariants(
      List<DerivedMethod> derived, List<AnnotatedMethod> methods) {
    return WorkspaceVariants.added(
        derived,
        methods.stream()
            .filter(AnnotatedMethod::workspace)
            .map(method -> method.signature().source())
            .toList());
  }

  private Derivatives differentiate(
      PrivateMethod method, PrivateMethods privates, HeldDiagnostics sink, CompanionTypes types) {
    try {
      Stages stages = observers.of(method.source());
      Derivatives derivatives =
          Pipeline.differentiate(
              method, program, privates, sink, types, stages, options.checksFinite());
      return sink.hasErrors() ? Derivatives.NONE : derivatives;
    } catch (RuntimeException | StackOverflowError e) {
      fault(e, method.tree(), sink);
      return Derivatives.NONE;
    }
  }

  private Derivatives differentiate(
      AnnotatedMethod method, PrivateMethods privates, HeldDiagnostics sink, CompanionTypes types) {
    try {
      readMethods.read(method.element(), method.path());
      Stages stages = observers.of(method);
      stages.source(method.tree());
      Derivatives derivatives =
          Pipeline.differentiate(
              method, program, privates, environment, sink, types, stages, options.checksFinite());
      return sink.hasErrors() ? Derivatives.NONE : derivatives;
    } catch (RuntimeException | StackOverflowError e) {
      fault(e, method.tree(), sink);
      return Derivatives.NONE;
    }
  }

  private void write(
      TypeElement type,
      CompanionKind kind,
      List<DerivedMethod> derived,
      List<AnnotatedMethod> methods) {
    SuppressedWarnings warnings =
        new SuppressedWarnings(Trees.instance(environment), program.callees());
    try {
      new Companions(environment, options, observers, warnings).write(type, kind, derived);
    } catch (Companions.UnwritableException e) {
      MethodTree method = methods.get(0).tree();
      methods.get(0).sink().report(method, DiagnosticCode.AD9009, e.companion(), e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      HeldDiagnostics sink = new HeldDiagnostics(methods.get(0).sink());
      fault(e, methods.get(0).tree(), sink);
      sink.release();
    }
  }

  /** A fault of this compiler is one message; its stack trace is for those who debug it. */
  private void fault(Throwable fault, MethodTree method, HeldDiagnostics sink) {
    String text = String.valueOf(fault).lines().findFirst().orElse("");
    sink.report(method, DiagnosticCode.AD9001, method.getName(), text);
    if (options.debug()) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      environment.getMessager().printMessage(Diagnostic.Kind.NOTE, trace.toString());
    }
  }
}
