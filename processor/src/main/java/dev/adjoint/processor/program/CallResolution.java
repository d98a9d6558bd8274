package dev.adjoint.processor.program;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.RequestedMode;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.transform.inline.CallReplacement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what becomes of the calls that stay calls: those that nothing active flows into are
 * passive, the others are differentiated by companions of the callee.
 */
public final class CallResolution {
  private final Program program;
  private final Root root;
  private final LoweredMethod expanded;
  private final PrivateMethods privates;
  private final DiagnosticSink<Tree> sink;
  private final ActivityAnalysis activity;
  private final ForeignArrays foreign;
  private final RecursiveCalls division;
  private final Map<Derivation, Pending> pending = new IdentityHashMap<>();

  /** A callee that is to be divided, once it is known which arguments change. */
  private record Pending(Helper helper, Set<Integer> varied, Fact fact) {}

  private CallResolution(
      Program program,
      Root root,
      LoweredMethod expanded,
      PrivateMethods privates,
      DiagnosticSink<Tree> sink) {
    this.program = program;
    this.root = root;
    this.expanded = expanded;
    this.privates = privates;
    this.sink = sink;
    this.foreign = new ForeignArrays(expanded.method());
    this.division = new RecursiveCalls(program, root, expanded.method());
    this.activity = Expansion.activityOf(expanded.method());
  }

  /**
   * Resolves the calls of a method whose other calls are opened.
   *
   * @param privates takes the methods that its companions need
   * @param sink takes the messages; if it has an error afterwards, the result is of no use
   */
  public static LoweredMethod resolve(
      Program program,
      Root root,
      LoweredMethod expanded,
      PrivateMethods privates,
      DiagnosticSink<Tree> sink) {
    CallResolution resolution = new CallResolution(program, root, expanded, privates, sink);
    PrimalMethod method = CallReplacement.replace(expanded.method(), resolution::callee);
    return new LoweredMethod(resolution.divided(method), expanded.positions());
  }

  /** The method with the sweeps of the callees that are divided. */
  private PrimalMethod divided(PrimalMethod resolved) {
    if (pending.isEmpty() || sink.hasErrors()) {
      return resolved;
    }
    RecursiveCalls.Changes changes = new RecursiveCalls.Changes(root, resolved);
    return CallReplacement.replace(
        resolved,
        statement -> {
          Operation.Invoke call = Calls.in(statement);
          Pending one = call == null ? null : pending.get(call.callee().derivation());
          if (one == null) {
            return null;
          }
          Set<Integer> changing = changes.of(statement, call, one.fact());
          String name =
              privates.askForSweeps(one.helper(), one.varied(), changing, sinkOf(one.helper()));
          Derivation.Companions whole = (Derivation.Companions) call.callee().derivation();
          return derived(call.callee(), whole.dividedInto(name));
        });
  }

  /** What a statement calls, with what its derivative is; {@code null} if it calls no body. */
  private Callee callee(Statement statement) {
    Operation.Invoke call = Calls.in(statement);
    if (call == null
        || !(call.callee().derivation() instanceof Derivation.Body)
            && !(call.callee().derivation() instanceof Derivation.Companions)) {
      return null;
    }
    Set<Integer> varied = new LinkedHashSet<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Operand argument = call.arguments().get(i);
      if (activity.isVaried(argument) || Expansion.mayHoldActive(argument, root.passive())) {
        varied.add(i);
      }
    }
    if (call.callee().derivation() instanceof Derivation.Companions companions) {
      return compiled(call, companions, varied, statement);
    }
    MethodKey key = Calls.key(statement);
    return varied.isEmpty() ? passive(call, key, statement) : active(call, key, varied, statement);
  }

  /** A callee of which only the compiled companions are at hand. */
  private Callee compiled(
      Operation.Invoke call,
      Derivation.Companions companions,
      Set<Integer> varied,
      Statement statement) {
    if (varied.isEmpty()) {
      return derived(call.callee(), null);
    }
    String name = call.callee().name();
    Set<String> missing = new LinkedHashSet<>(root.modes());
    if (root.hessian()) {
      missing.addAll(List.of("HESSIAN", "ADJOINT", "TANGENT"));
    }
    boolean simple =
        call.callee().result() instanceof Scalar
            && companions.arguments().stream().noneMatch(Derivation.Argument::written);
    missing.removeAll(companions.modes());
    int receivers = call.callee().kind() == Callee.Kind.INSTANCE ? 1 : 0;
    boolean objects =
        Expansion.isComposite(call.callee().result())
            || companions.arguments().stream().anyMatch(a -> Expansion.isComposite(a.type()));
    if (root.higher() && !(root.hessian() && simple)) {
      report(statement, DiagnosticCode.AD5023, name);
    } else if (!missing.isEmpty()) {
      String without = ", which its library compiled without Mode." + missing.iterator().next();
      int first = varied.iterator().next() - receivers;
      Tree argument = expanded.positions().argumentOf(statement, first);
      sink.report(argument, DiagnosticCode.AD5002, name + without);
    } else if (objects) {
      report(statement, DiagnosticCode.AD5021, name);
    } else if ((root.adjoint() || root.hessian())
        && (!companions.repeatable() || foreign.mayChangeFor(call))) {
      report(statement, DiagnosticCode.AD5022, name);
    }
    for (int i : varied) {
      if (!companions.arguments().get(i).differentiated()) {
        Tree tree = expanded.positions().argumentOf(statement, i - receivers);
        sink.report(tree, DiagnosticCode.AD5024, companions.arguments().get(i).name(), name);
      }
    }
    return call.callee();
  }

  private Callee passive(Operation.Invoke call, MethodKey key, Statement statement) {
    if (program.isReachable(key, root.packageName())) {
      return derived(call.callee(), null);
    }
    Helper helper = program.helper(key, root.packageName());
    if (root.higher() || helper.lowered() == null) {
      report(statement, DiagnosticCode.AD3013, helper.element().getSimpleName());
      return null;
    }
    Derivation derivation = root.tangent() ? inPrivate(helper, Set.of()) : null;
    return root.adjoint()
        ? copy(call.callee(), helper, derivation)
        : derived(call.callee(), derivation);
  }

  /** A tangent with respect to nothing takes the place of a private method in forward mode. */
  private Derivation inPrivate(Helper helper, Set<Integer> varied) {
    return inPrivate(helper, varied, Facts.of(helper.key(), program, root.packageName()), false);
  }

  private Callee active(
      Operation.Invoke call, MethodKey key, Set<Integer> varied, Statement statement) {
    if (!key.companion().isEmpty()) {
      report(statement, DiagnosticCode.AD5021, key.signature().replaceAll("\\(.*", ""));
      return null;
    }
    new ArgumentCheck(program, expanded.positions(), sink).check(key, call, statement, activity);
    Helper helper = program.helper(key, root.packageName());
    if (helper.lowered() == null
        || !passesNumbers(call, helper.lowered().method(), varied)
        || Expansion.isComposite(call.callee().result())) {
      report(statement, DiagnosticCode.AD5021, key.signature().replaceAll("\\(.*", ""));
      return null;
    }
    Fact fact = Facts.of(key, program, root.packageName());
    boolean divides = division.isFor(statement, key, helper) && !fact.foreign();
    boolean repeatable = (fact.repeatable() || divides) && !foreign.mayChangeFor(call, fact);
    if (root.adjoint() && !repeatable) {
      report(statement, DiagnosticCode.AD5022, helper.element().getSimpleName());
      return null;
    }
    if (root.higher()) {
      report(statement, DiagnosticCode.AD5023, helper.element().getSimpleName());
      return null;
    }
    boolean reachable = program.isReachable(key, root.packageName());
    AnnotatedMethod annotated = program.annotated(key);
    if (annotated != null && reachable && !divides && offers(annotated, varied, fact)) {
      return derived(call.callee(), companions(annotated, helper, fact));
    }
    Derivation derivation = inPrivate(helper, varied, fact, divides);
    if (divides) {
      pending.put(derivation, new Pending(helper, varied, fact));
    }
    return reachable || !root.adjoint()
        ? derived(call.callee(), derivation)
        : copy(call.callee(), helper, derivation);
  }

  /** Whether what is active is numbers and arrays of them, as the parameters are. */
  private static boolean passesNumbers(
      Operation.Invoke call, PrimalMethod called, Set<Integer> varied) {
    return varied.stream()
        .allMatch(
            i ->
                call.arguments().get(i).type().isDifferentiable()
                    && call.arguments()
                        .get(i)
                        .type()
                        .equals(called.parameters().get(i).value().type()));
  }

  private boolean offers(AnnotatedMethod annotated, Set<Integer> varied, Fact fact) {
    boolean modes =
        (!root.adjoint() || annotated.wants(RequestedMode.ADJOINT))
            && (!root.tangent() || annotated.wants(RequestedMode.TANGENT));
    return modes
        && varied.stream()
            .allMatch(
                i ->
                    annotated.signature().parameters().get(i).differentiated()
                        || annotated.signature().result() == null && fact.written().contains(i));
  }

  private Derivation companions(AnnotatedMethod annotated, Helper helper, Fact fact) {
    SourceMethod source = annotated.signature().source();
    List<String> modes = new ArrayList<>();
    annotated.modes().forEach(mode -> modes.add(mode.name()));
    Set<Integer> differentiated = new LinkedHashSet<>();
    for (int i = 0; i < annotated.signature().parameters().size(); i++) {
      if (annotated.signature().parameters().get(i).differentiated()) {
        differentiated.add(i);
      }
    }
    String prefix = source.companionPrefix();
    return new Derivation.Companions(
        source.packageName().isEmpty() ? prefix : source.packageName() + "." + prefix,
        source.baseName(),
        source.overload(),
        modes,
        arguments(helper, differentiated, fact),
        fact.repeatable());
  }

  private Derivation inPrivate(Helper helper, Set<Integer> varied, Fact fact, boolean divides) {
    String name = "";
    List<String> modes = new ArrayList<>();
    if (root.adjoint() && !varied.isEmpty() && !divides) {
      name = privates.ask(helper, varied, PrivateMethod.Part.ADJOINT, sinkOf(helper));
      modes.add("ADJOINT");
    }
    if (root.tangent()) {
      name = privates.ask(helper, varied, PrivateMethod.Part.TANGENT, sinkOf(helper));
      modes.add("TANGENT");
    }
    return new Derivation.Companions(
        privates.companionPrefix(),
        name,
        1,
        modes,
        arguments(helper, varied, fact),
        fact.repeatable());
  }

  private List<Derivation.Argument> arguments(
      Helper helper, Set<Integer> differentiated, Fact fact) {
    PrimalMethod method = helper.lowered().method();
    List<Derivation.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      Parameter parameter = method.parameters().get(i);
      boolean written = fact.written().contains(i) && parameter.value().type().isDifferentiable();
      boolean isOutput = written && method.results().isEmpty();
      arguments.add(
          new Derivation.Argument(
              parameter.name(),
              parameter.value().type(),
              differentiated.contains(i) || isOutput,
              fact.written().contains(i)));
    }
    return arguments;
  }

  private Callee copy(Callee callee, Helper helper, Derivation derivation) {
    String name = privates.ask(helper, Set.of(), PrivateMethod.Part.COPY, sinkOf(helper));
    return new Callee(
        Callee.Kind.STATIC,
        privates.companionPrefix() + "Adjoint",
        name,
        callee.result(),
        false,
        derivation);
  }

  private static Callee derived(Callee callee, Derivation derivation) {
    return new Callee(
        callee.kind(), callee.owner(), callee.name(), callee.result(), callee.pure(), derivation);
  }

  private TreeDiagnostics sinkOf(Helper helper) {
    return program.sinkOf(helper, root.sink());
  }

  private void report(Statement statement, DiagnosticCode code, Object... arguments) {
    sink.report(expanded.positions().treeOf(statement), code, arguments);
  }
}
