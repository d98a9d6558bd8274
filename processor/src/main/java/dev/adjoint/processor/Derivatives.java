package dev.adjoint.processor;

import dev.adjoint.processor.ir.DerivedMethod;
import java.util.List;

/**
 * The companion methods of one primal.
 *
 * @param adjoint those of {@code CAdjoint}
 * @param tangent those of {@code CTangent}
 * @param hessian those of {@code CHessian}
 */
record Derivatives(
    List<DerivedMethod> adjoint, List<DerivedMethod> tangent, List<DerivedMethod> hessian) {
  static final Derivatives NONE = new Derivatives(List.of(), List.of(), List.of());

  Derivatives {
    adjoint = List.copyOf(adjoint);
    tangent = List.copyOf(tangent);
    hessian = List.copyOf(hessian);
  }
}
