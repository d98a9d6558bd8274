package dev.adjoint.processor.transform.jacobian;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods with adjoint sweeps that a Jacobian calls. */
final class RowSweeps {
  private final List<DerivedMethod> all;
  private final String companion;
  private final List<DerivedMethod> found = new ArrayList<>();

  private RowSweeps(List<DerivedMethod> all, String companion) {
    this.all = all;
    this.companion = companion;
  }

  /** Those of {@code all}, which stand in a companion, that {@code body} calls, directly or not. */
  static List<DerivedMethod> called(Block body, List<DerivedMethod> all, String companion) {
    RowSweeps sweeps = new RowSweeps(all, companion);
    sweeps.collect(body);
    return sweeps.found;
  }

  private void collect(Block body) {
    Anatomy.forEach(body, statement -> callee(statement).ifPresent(this::add));
  }

  private static Optional<Callee> callee(Statement statement) {
    if (statement instanceof Perform perform) {
      return Optional.of(perform.call().callee());
    }
    return statement instanceof Let let && let.operation() instanceof Operation.Invoke call
        ? Optional.of(call.callee())
        : Optional.empty();
  }

  private void add(Callee callee) {
    String owner = callee.owner().substring(callee.owner().lastIndexOf('.') + 1);
    for (DerivedMethod method : all) {
      boolean sweeps =
          method.kind() == DerivedMethod.Kind.VJP || method.kind() == DerivedMethod.Kind.VJP_SHARED;
      boolean called = owner.equals(companion) && method.name().equals(callee.name());
      if (sweeps && called && !found.contains(method)) {
        found.add(method);
        collect(method.body());
      }
    }
  }
}
