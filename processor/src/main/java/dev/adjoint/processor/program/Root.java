package dev.adjoint.processor.program;

import com.sun.source.tree.CompilationUnitTree;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import dev.adjoint.processor.frontend.lower.LoweredMethod;
import dev.adjoint.processor.frontend.signature.AnnotatedMethod;
import dev.adjoint.processor.frontend.signature.RequestedMode;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Value;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A method that is being differentiated, whose calls have to be dealt with.
 *
 * @param lowered its body
 * @param instance whether its first parameter is {@code this}
 * @param unit the file that it stands in
 * @param sink where its faults are reported
 * @param packageName the package of the companion
 * @param adjoint whether reverse mode is asked for
 * @param tangent whether forward mode is asked for
 * @param higher whether modes are asked for that differentiate derivatives, or several at once
 * @param hessian whether that is Hessians, and nothing else
 * @param passive which parameters surely carry no derivative, not even inside
 * @param key the method, if another one calls it in reverse mode; {@code null} otherwise
 * @param changing the arguments that may be other ones between its two sweeps
 */
public record Root(
    LoweredMethod lowered,
    boolean instance,
    CompilationUnitTree unit,
    TreeDiagnostics sink,
    String packageName,
    boolean adjoint,
    boolean tangent,
    boolean higher,
    boolean hessian,
    Set<Value> passive,
    MethodKey key,
    Set<Value> changing) {
  /** Makes the parameters immutable. */
  public Root {
    passive = Set.copyOf(passive);
    changing = Set.copyOf(changing);
  }

  private static final Set<RequestedMode> FIRST_ORDER =
      EnumSet.of(RequestedMode.ADJOINT, RequestedMode.TANGENT);

  /** An annotated method. */
  public static Root of(AnnotatedMethod method, LoweredMethod lowered) {
    return of(method, lowered, null);
  }

  /** An annotated method that may be called by those that it calls. */
  public static Root of(AnnotatedMethod method, LoweredMethod lowered, MethodKey key) {
    return new Root(
        lowered,
        method.signature().instance(),
        method.unit(),
        method.sink(),
        method.signature().source().packageName(),
        method.wants(RequestedMode.ADJOINT),
        method.wants(RequestedMode.TANGENT),
        method.modes().stream().anyMatch(mode -> !FIRST_ORDER.contains(mode)),
        method.wants(RequestedMode.HESSIAN) && !method.wants(RequestedMode.JACOBIAN),
        passive(lowered, !method.signature().receiverFields().isEmpty()),
        key,
        Set.of());
  }

  /** The same method with another body. */
  Root with(LoweredMethod other) {
    return new Root(
        other,
        instance,
        unit,
        sink,
        packageName,
        adjoint,
        tangent,
        higher,
        hessian,
        passive,
        key,
        changing);
  }

  /** The same method, whose derivative is to be differentiated again in another package. */
  Root forHigherOrder(String inPackage) {
    return new Root(
        lowered, instance, unit, sink, inPackage, adjoint, tangent, true, false, passive, key,
        changing);
  }

  /** The modes of first order that are asked for. */
  Set<String> modes() {
    Set<String> modes = new LinkedHashSet<>();
    if (adjoint) {
      modes.add("ADJOINT");
    }
    if (tangent) {
      modes.add("TANGENT");
    }
    return modes;
  }

  /** The parameters outside P; the receiver is in it if a field is. */
  static Set<Value> passive(LoweredMethod lowered, boolean activeReceiver) {
    Set<Value> passive = new LinkedHashSet<>();
    for (Parameter parameter : lowered.method().parameters()) {
      if (!parameter.differentiated()) {
        passive.add(parameter.value());
      }
    }
    if (activeReceiver) {
      passive.remove(lowered.method().parameters().get(0).value());
    }
    return passive;
  }
}
