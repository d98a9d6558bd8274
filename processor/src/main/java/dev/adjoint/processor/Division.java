package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.IrVerifier;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.program.PrivateMethods;
import dev.adjoint.processor.transform.parallel.Obstacle;
import dev.adjoint.processor.transform.parallel.ParallelLoops;
import dev.adjoint.processor.transform.simplify.Simplifier;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Divides the loops of a method that asks for it, and reports why that cannot be. */
record Division(
    AnnotatedMethod method,
    PrimalMethod primal,
    PrivateMethods privates,
    DiagnosticSink<Statement> sink) {
  /** What decides whether iterations are independent. */
  private static final Set<Optimisation> NEEDED =
      EnumSet.of(
          Optimisation.RECOMPUTATION,
          Optimisation.RELOADING,
          Optimisation.FUSION,
          Optimisation.ASCENDING,
          Optimisation.SCRATCH_HOISTING,
          Optimisation.SCRATCH_EXPANSION,
          Optimisation.SCRATCH_FUSION,
          Optimisation.INLINING,
          Optimisation.FOLDING,
          Optimisation.DEAD_CODE);

  /** The method with what cannot be switched off where its loops are to be divided. */
  static LoweredMethod prepared(AnnotatedMethod method, LoweredMethod lowered) {
    PrimalMethod primal = lowered.method();
    return method.parallel() == null
        ? lowered
        : new LoweredMethod(primal.with(primal.optimisations().with(NEEDED)), lowered.positions());
  }

  /**
   * The companion, and what runs the chunks of its loops.
   *
   * @param undivided whether to look only whether that can be
   */
  List<DerivedMethod> divide(DerivedMethod derived, boolean undivided) {
    boolean shared = derived.kind() == DerivedMethod.Kind.VJP_SHARED;
    if (!shared && derived.kind() != DerivedMethod.Kind.VJP) {
      return List.of(derived);
    }
    String name = derived.name().replaceFirst("Vjp(Shared)?$", "$1Chunk");
    ParallelLoops.Result result = ParallelLoops.divide(derived, () -> privates.reserve(name));
    if (!shared && result.obstacle() != null) {
      report(result.obstacle());
    }
    return undivided ? List.of(derived) : result.methods().stream().map(Division::cleaned).toList();
  }

  private static DerivedMethod cleaned(DerivedMethod derived) {
    IrVerifier.verify(derived);
    DerivedMethod simplified = Simplifier.simplify(derived);
    IrVerifier.verify(simplified);
    return simplified;
  }

  private void report(Obstacle obstacle) {
    Loop[] loop = {null};
    Anatomy.forEach(
        primal.body(),
        statement -> {
          if (statement instanceof Loop each && isPlace(each.origin(), obstacle.loop())) {
            loop[0] = each;
          }
        });
    if (loop[0] == null) {
      String name = method.element().getSimpleName().toString();
      method.sink().report(method.parallel(), DiagnosticCode.AD1046, name);
    } else {
      sink.report(loop[0], code(obstacle.reason()), obstacle.what());
    }
  }

  private static boolean isPlace(Origin one, Origin other) {
    return other != null && one.as(other.role()).equals(other);
  }

  private static DiagnosticCode code(Obstacle.Reason reason) {
    return switch (reason) {
      case NO_LOOP -> DiagnosticCode.AD1046;
      case SHAPE -> DiagnosticCode.AD1047;
      case CARRIED -> DiagnosticCode.AD1048;
      case MEMORY -> DiagnosticCode.AD1049;
      case EFFECT -> DiagnosticCode.AD1050;
    };
  }
}
