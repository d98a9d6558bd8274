package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RecordType;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.CompanionCalls;
import java.util.ArrayList;
import java.util.List;

/** Calls the tangent of a callee in place of the callee: it computes the value too. */
final class TangentCall {
  private final Dots dots;
  private final BlockBuilder out;

  TangentCall(Dots dots, BlockBuilder out) {
    this.dots = dots;
    this.out = out;
  }

  /** Whether the tangent of a callee is at hand. */
  static boolean replaces(Operation.Invoke call) {
    return call.callee().derivation() instanceof Derivation.Companions;
  }

  /** Replaces a call for its effects on arrays. */
  void perform(Perform perform) {
    Operation.Invoke call = call(perform.call(), perform.origin());
    out.add(new Perform(call, perform.origin()));
  }

  /** Replaces a call for its value. */
  void let(Let let) {
    Origin origin = let.origin();
    Value target = let.target();
    Operation.Invoke call = call((Operation.Invoke) let.operation(), origin);
    if (!(call.type() instanceof RecordType)) {
      out.add(new Let(target, call, origin));
      return;
    }
    Value both = out.let(call, origin);
    out.add(new Let(target, new Operation.Component(both, 0), origin));
    if (dots.isActive(target)) {
      dots.set(
          target,
          out.let(
              new Operation.Component(both, 1), Dots.name(target), origin.as(Origin.Role.TANGENT)));
    }
  }

  private Operation.Invoke call(Operation.Invoke call, Origin origin) {
    Derivation.Companions companions = (Derivation.Companions) call.callee().derivation();
    List<Operand> arguments = new ArrayList<>(call.arguments());
    for (int i = 0; i < call.arguments().size(); i++) {
      if (companions.arguments().get(i).differentiated()) {
        arguments.add(dots.get(call.arguments().get(i), out, origin.as(Origin.Role.TANGENT)));
      }
    }
    Callee callee = CompanionCalls.tangent(companions, call.callee().result());
    return new Operation.Invoke(callee, arguments);
  }
}
