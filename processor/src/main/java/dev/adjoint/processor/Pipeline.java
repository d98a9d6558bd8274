package dev.adjoint.processor;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.activity.DerivativeLosses;
import dev.adjoint.processor.analysis.activity.RepeatedEffects;
import dev.adjoint.processor.analysis.activity.RuleModes;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.RowReplacement;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.analysis.plan.CheckpointRules;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.emit.CompanionKind;
import dev.adjoint.processor.frontend.MethodFrontEnd;
import dev.adjoint.processor.frontend.calls.Setting;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.RequestedMode;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.program.CallResolution;
import dev.adjoint.processor.program.Expansion;
import dev.adjoint.processor.program.PrivateMethod;
import dev.adjoint.processor.program.PrivateMethods;
import dev.adjoint.processor.program.Program;
import dev.adjoint.processor.program.Root;
import dev.adjoint.processor.report.Stages;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.adjoint.KnownSums;
import dev.adjoint.processor.transform.adjoint.ReversalNotes;
import dev.adjoint.processor.transform.adjoint.StorageNotes;
import dev.adjoint.processor.transform.check.FiniteChecks;
import dev.adjoint.processor.transform.hessian.HessianTransform;
import dev.adjoint.processor.transform.inline.PrimalCopy;
import dev.adjoint.processor.transform.jacobian.JacobianTransform;
import dev.adjoint.processor.transform.jam.IterationJam;
import dev.adjoint.processor.transform.jam.UnrollAndJam;
import dev.adjoint.processor.transform.records.Boundary;
import dev.adjoint.processor.transform.records.Exploded;
import dev.adjoint.processor.transform.records.Explosion;
import dev.adjoint.processor.transform.records.RecordCompanions;
import dev.adjoint.processor.transform.sharing.BufferChecks;
import dev.adjoint.processor.transform.simplify.Simplifier;
import dev.adjoint.processor.transform.structure.Structuring;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** The compiler: from an annotated method to its companion methods. */
final class Pipeline {
  /** The companions of reverse mode that other companions call. */
  private static final Set<DerivedMethod.Kind> ACCUMULATING =
      EnumSet.of(DerivedMethod.Kind.VJP, DerivedMethod.Kind.VJP_SHARED);

  private Pipeline() {}

  /**
   * Differentiates a method in the modes that it asks for.
   *
   * @param program the methods that it may call
   * @param privates takes the methods that its companions need
   * @param sink takes the messages; if it has an error afterwards, there are no derivatives
   * @param types the records of the companions of the method's class
   * @param stages watches what each stage hands to the next
   * @param checked whether the companions are to check that derivatives are finite
   */
  static Derivatives differentiate(
      AnnotatedMethod method,
      Program program,
      PrivateMethods privates,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink,
      CompanionTypes types,
      Stages stages,
      boolean checked) {
    Setting setting = program.setting(method.element(), method.signature().source().packageName());
    LoweredMethod closed =
        MethodFrontEnd.lower(
            method.element(), method.path(), method.signature(), setting, environment, sink);
    if (closed == null) {
      return Derivatives.NONE;
    }
    Root root = Root.of(method, Division.prepared(method, closed), program.key(method));
    LoweredMethod lowered = opened(root, program, privates, sink);
    if (sink.hasErrors()) {
      return Derivatives.NONE;
    }
    StatementDiagnostics found = new StatementDiagnostics(sink, lowered.positions(), method.tree());
    List<String> modes = method.modes().stream().map(Enum::name).toList();
    Flat flat = flat(lowered, modes, found, stages);
    RecordMessages.reportModes(method, flat.boundary(), flat.primal(), found);
    PrimalMethod primal = flat.primal();
    Boundary boundary = flat.boundary();
    RecordMessages.reportReplaced(boundary, found);
    RecordMessages.reportJoined(method, boundary, environment, sink);
    ActivityAnalysis activity = flat.activity();
    if (method.wants(RequestedMode.HESSIAN)) {
      RepeatedEffects.report(primal, found);
    }
    WrittenArrays.requireOutput(primal, found);
    requireRepeatable(primal, program, found);
    if (sink.hasErrors()) {
      return Derivatives.NONE;
    }
    Map<CompanionKind, List<DerivedMethod>> derived = new EnumMap<>(CompanionKind.class);
    if (method.wants(RequestedMode.ADJOINT)) {
      Division division =
          method.parallel() == null ? null : new Division(method, primal, privates, found);
      derived.put(
          CompanionKind.ADJOINT, adjoint(primal, boundary, types, stages, checked, division));
    }
    if (method.wants(RequestedMode.TANGENT)) {
      derived.put(
          CompanionKind.TANGENT, tangent(primal, activity, boundary, types, stages, checked));
    }
    if (method.wants(RequestedMode.JACOBIAN)) {
      derived.put(CompanionKind.JACOBIAN, jacobian(primal, activity, boundary, types, stages));
    }
    if (method.wants(RequestedMode.HESSIAN)) {
      PrimalMethod gradient = gradient(primal, stages);
      Root again = Root.of(method, new LoweredMethod(gradient, lowered.positions()));
      List<DerivedMethod> matrices = hessian(again, program, sink, found, stages);
      derived.put(CompanionKind.HESSIAN, framed(matrices, boundary, types, stages));
    }
    derived.replaceAll((kind, all) -> all.stream().map(BufferChecks::inFrontOf).toList());
    return new Derivatives(derived);
  }

  /** Makes a private method of a companion. */
  static Derivatives differentiate(
      PrivateMethod method,
      Program program,
      PrivateMethods privates,
      DiagnosticSink<Tree> sink,
      CompanionTypes types,
      Stages stages,
      boolean checked) {
    LoweredMethod lowered = opened(program.root(method), program, privates, sink);
    if (sink.hasErrors()) {
      return Derivatives.NONE;
    }
    if (method.part() == PrivateMethod.Part.COPY) {
      DerivedMethod copy = finish(PrimalCopy.of(lowered.method()), stages);
      return new Derivatives(Map.of(CompanionKind.ADJOINT, List.of(copy)));
    }
    StatementDiagnostics found = new StatementDiagnostics(sink, lowered.positions(), method.tree());
    Flat flat = flat(lowered, List.of(method.part().name()), found, stages);
    if (sink.hasErrors()) {
      return Derivatives.NONE;
    }
    Boundary boundary = flat.boundary().closed();
    if (method.part() == PrivateMethod.Part.TANGENT) {
      return new Derivatives(
          Map.of(
              CompanionKind.TANGENT,
              tangent(flat.primal(), flat.activity(), boundary, types, stages, checked)));
    }
    if (method.part() == PrivateMethod.Part.SWEEPS) {
      PrimalMethod structured = structured(flat.primal(), stages);
      Set<Value> changing = Program.changing(method, structured);
      List<DerivedMethod> sweeps =
          AdjointTransform.divided(structured, activityOf(structured), changing).stream()
              .map(derived -> whole(derived, stages, checked))
              .toList();
      return new Derivatives(Map.of(CompanionKind.ADJOINT, sweeps));
    }
    List<DerivedMethod> adjoint =
        adjoint(flat.primal(), boundary, types, stages, checked, null).stream()
            .filter(derived -> ACCUMULATING.contains(derived.kind()))
            .toList();
    return new Derivatives(Map.of(CompanionKind.ADJOINT, adjoint));
  }

  /** The method with the bodies of others in place of calls, and the rest of the calls resolved. */
  private static LoweredMethod opened(
      Root root, Program program, PrivateMethods privates, DiagnosticSink<Tree> sink) {
    LoweredMethod expanded = Expansion.expand(program, root, sink);
    return sink.hasErrors()
        ? expanded
        : CallResolution.resolve(program, root, expanded, privates, sink);
  }

  /** A method whose records are taken apart. */
  private record Flat(PrimalMethod primal, Boundary boundary, ActivityAnalysis activity) {}

  /** Takes records apart, and reports what is refused after that. */
  private static Flat flat(
      LoweredMethod lowered, List<String> modes, StatementDiagnostics found, Stages stages) {
    stages.primal("lowered", lowered.method());
    IrVerifier.verify(lowered.method(), IrVerifier.Form.ANY);
    Exploded exploded = Explosion.explode(lowered.method());
    RecordMessages.report(exploded.refusals(), found);
    ArrayObjects objects = ArrayObjects.of(exploded.flat());
    PrimalMethod primal =
        exploded.boundary().completed(WrittenArrays.mark(exploded.flat(), objects));
    stages.primal("flat", primal);
    IrVerifier.verify(primal, IrVerifier.Form.ANY);
    ActivityAnalysis activity = ActivityAnalysis.of(primal, objects, exploded.leaves());
    stages.activity(primal, activity);
    DerivativeLosses.report(primal, activity, found);
    RuleModes.report(primal, activity, modes, found);
    RowReplacement.report(primal, objects, found);
    return new Flat(primal, exploded.boundary().marked(primal), activity);
  }

  private static void requireRepeatable(
      PrimalMethod primal, Program program, StatementDiagnostics found) {
    if (CheckpointRules.concern(primal)) {
      PrimalMethod structured = Simplifier.simplify(Structuring.structure(primal));
      CheckpointRules.report(structured, program::isFinal, found);
    }
  }

  private static PrimalMethod gradient(PrimalMethod primal, Stages stages) {
    PrimalMethod structured = structured(primal, stages);
    PrimalMethod gradient = HessianTransform.gradient(structured, activityOf(structured));
    stages.primal("gradient", gradient);
    IrVerifier.verify(gradient, IrVerifier.Form.STRUCTURED);
    return gradient;
  }

  /** The rules of the user may call methods, whose derivatives are needed now. */
  private static List<DerivedMethod> hessian(
      Root gradient,
      Program program,
      DiagnosticSink<Tree> sink,
      StatementDiagnostics found,
      Stages stages) {
    PrimalMethod opened = gradient.lowered().method();
    if (Expansion.isNeeded(opened)) {
      opened = structured(Expansion.expand(program, gradient, sink).method(), stages);
    }
    if (sink.hasErrors()) {
      return List.of();
    }
    RuleModes.reportUnknown(opened, activityOf(opened), found);
    return HessianTransform.transform(opened);
  }

  /** Second order with the signature of the contract. */
  private static List<DerivedMethod> framed(
      List<DerivedMethod> flat, Boundary boundary, CompanionTypes types, Stages stages) {
    List<DerivedMethod> companions =
        flat.isEmpty() || boundary.isTrivial()
            ? flat
            : new RecordCompanions(boundary, types.hessian()).hessian(flat, types.direction());
    return companions.stream().map(derived -> finish(derived, stages)).toList();
  }

  private static List<DerivedMethod> tangent(
      PrimalMethod primal,
      Activity activity,
      Boundary boundary,
      CompanionTypes types,
      Stages stages,
      boolean checked) {
    DerivedMethod tangent =
        boundary.isTrivial()
            ? TangentTransform.transform(primal, activity)
            : new RecordCompanions(boundary, types.tangent()).tangent(primal, activity);
    DerivedMethod finished = finish(tangent, stages);
    return List.of(checked ? FiniteChecks.insert(finished) : finished);
  }

  /** Reverse mode; {@code division} divides loops if there is one. */
  private static List<DerivedMethod> adjoint(
      PrimalMethod primal,
      Boundary boundary,
      CompanionTypes types,
      Stages stages,
      boolean checked,
      Division division) {
    PrimalMethod structured = structured(primal, stages);
    Activity activity = activityOf(structured);
    List<DerivedMethod> companions =
        boundary.isTrivial()
            ? AdjointTransform.transform(structured, activity, !checked)
            : new RecordCompanions(boundary, types.adjoint())
                .adjoint(structured, activity, !checked);
    List<DerivedMethod> finished = new ArrayList<>();
    for (DerivedMethod companion : companions) {
      DerivedMethod simplified = simplified(companion, stages);
      List<DerivedMethod> divided =
          division == null ? List.of(simplified) : division.divide(simplified, checked);
      List<DerivedMethod> jammed = divided.stream().map(part -> jammed(part, stages)).toList();
      List<DerivedMethod> chunks = jammed.subList(1, jammed.size());
      List<DerivedMethod> described = new ArrayList<>(chunks);
      described.add(0, StorageNotes.describe(jammed.get(0), chunks));
      described.forEach(whole -> finished.add(checked ? FiniteChecks.insert(whole) : whole));
    }
    return finished;
  }

  private static DerivedMethod whole(DerivedMethod derived, Stages stages, boolean checked) {
    DerivedMethod finished = finish(derived, stages);
    return checked ? FiniteChecks.insert(finished) : finished;
  }

  private static List<DerivedMethod> jacobian(
      PrimalMethod primal,
      Activity activity,
      Boundary boundary,
      CompanionTypes types,
      Stages stages) {
    PrimalMethod structured = structured(primal, stages);
    List<DerivedMethod> flat =
        JacobianTransform.transform(primal, activity, structured, activityOf(structured));
    List<DerivedMethod> companions = new ArrayList<>(flat);
    if (!boundary.isTrivial()) {
      companions.set(0, new RecordCompanions(boundary, types.adjoint()).jacobian(flat.get(0)));
    }
    return companions.stream().map(derived -> finish(derived, stages)).toList();
  }

  private static PrimalMethod structured(PrimalMethod primal, Stages stages) {
    PrimalMethod structured = Simplifier.simplify(Structuring.structure(primal));
    stages.primal("structured", structured);
    IrVerifier.verify(structured, IrVerifier.Form.STRUCTURED);
    return structured;
  }

  private static ActivityAnalysis activityOf(PrimalMethod structured) {
    return ActivityAnalysis.of(structured, ArrayObjects.of(structured));
  }

  private static DerivedMethod finish(DerivedMethod derived, Stages stages) {
    return StorageNotes.describe(jammed(simplified(derived, stages), stages));
  }

  private static DerivedMethod simplified(DerivedMethod derived, Stages stages) {
    stages.derived("derived", derived);
    IrVerifier.verify(derived);
    DerivedMethod simplified = ReversalNotes.settle(Simplifier.simplify(derived));
    stages.derived("simplified", simplified);
    stages.reversal(simplified.name(), () -> ReversalNotes.text(simplified));
    IrVerifier.verify(simplified);
    return simplified;
  }

  private static DerivedMethod jammed(DerivedMethod simplified, Stages stages) {
    PrimalMethod primal = simplified.primal();
    DerivedMethod sums =
        primal.has(Optimisation.KNOWN_SUMS) ? KnownSums.use(simplified) : simplified;
    DerivedMethod whole = primal.has(Optimisation.ITERATION_JAM) ? IterationJam.jam(sums) : sums;
    DerivedMethod jammed =
        Simplifier.simplify(
            primal.has(Optimisation.UNROLL_AND_JAM) ? UnrollAndJam.jam(whole) : whole);
    stages.derived("jammed", jammed);
    IrVerifier.verify(jammed);
    return jammed;
  }
}
