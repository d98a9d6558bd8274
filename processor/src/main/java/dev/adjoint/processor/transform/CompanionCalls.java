package dev.adjoint.processor.transform;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The companion methods of a callee, as calls of them see them. */
public final class CompanionCalls {
  private CompanionCalls() {}

  /** The method that adds adjoints into buffers. */
  public static Callee vjp(Derivation.Companions companions, IrType result) {
    return new Callee(
        Callee.Kind.STATIC,
        companions.companionPrefix() + "Adjoint",
        companions.baseName() + "Vjp",
        result,
        false,
        pullback(companions, result));
  }

  /** The forward sweep of a method that is divided into two. */
  public static Callee forwardSweep(Derivation.Companions companions, IrType result) {
    return sweep(companions, ContractNames.forwardSweep(companions.sweeps()), result);
  }

  /**
   * The reverse sweep of a method that is divided into two.
   *
   * @param result the type of the adjoint that it returns; {@code null} if it returns none
   */
  public static Callee reverseSweep(Derivation.Companions companions, IrType result) {
    return sweep(companions, ContractNames.reverseSweep(companions.sweeps()), result);
  }

  private static Callee sweep(Derivation.Companions companions, String name, IrType result) {
    String owner = companions.companionPrefix() + "Adjoint";
    return new Callee(Callee.Kind.STATIC, owner, name, result, false);
  }

  private static Derivation pullback(Derivation.Companions companions, IrType result) {
    boolean pure = companions.arguments().stream().noneMatch(Derivation.Argument::written);
    if (companions.product() == null || !pure || !(result instanceof Scalar)) {
      return null;
    }
    List<Derivation.Argument> arguments = new ArrayList<>(companions.arguments());
    arguments.add(new Derivation.Argument("seed", Scalar.DOUBLE, true, false));
    for (Derivation.Argument each : companions.arguments()) {
      if (each.differentiated()) {
        IrType buffer = each.type() instanceof Scalar ? new ArrayType(each.type()) : each.type();
        arguments.add(new Derivation.Argument(each.name() + "Bar", buffer, true, true));
      }
    }
    return new Derivation.Pullback(companions, arguments);
  }

  /** The method that multiplies the Hessian by a direction. */
  public static Callee product(Derivation.Companions companions) {
    return new Callee(
        Callee.Kind.STATIC,
        companions.companionPrefix() + "Hessian",
        companions.baseName() + "Hvp",
        companions.product(),
        false);
  }

  /** The method that computes value and tangent together. */
  public static Callee tangent(Derivation.Companions companions, IrType result) {
    boolean differentiable = result != null && result.isDifferentiable();
    return new Callee(
        Callee.Kind.STATIC,
        companions.companionPrefix() + "Tangent",
        companions.baseName(),
        differentiable ? valueAndTangent(companions, result) : result,
        false);
  }

  /** What {@link #tangent} returns for a result that has a derivative. */
  private static RecordType valueAndTangent(Derivation.Companions companions, IrType result) {
    String companion = companions.companionPrefix() + "Tangent";
    String simple = companion.substring(companion.lastIndexOf('.') + 1);
    String name =
        ContractNames.record(companions.baseName(), companions.overload(), "Tangent", simple);
    return new RecordType(
        companion + "." + name,
        RecordType.Access.ACCESSOR,
        List.of(
            new RecordType.Component("value", result),
            new RecordType.Component("tangent", result)));
  }
}
