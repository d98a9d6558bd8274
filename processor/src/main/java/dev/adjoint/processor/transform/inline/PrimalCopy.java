package dev.adjoint.processor.transform.inline;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.ResultComponent;
import java.util.List;

/** A method as it is, for a companion that cannot call it. */
public final class PrimalCopy {
  private PrimalCopy() {}

  /** Makes a method of a companion of it. */
  public static DerivedMethod of(PrimalMethod method) {
    List<DerivedParameter> parameters =
        method.parameters().stream()
            .map(
                p ->
                    new DerivedParameter(
                        p.value(), p.name(), p.javaType(), DerivedParameter.Role.PRIMAL, ""))
            .toList();
    List<ResultComponent> components =
        method.results().stream().map(r -> new ResultComponent("value", r.type(), "")).toList();
    return new DerivedMethod(
        DerivedMethod.Kind.COPY,
        method,
        method.source().baseName(),
        parameters,
        "",
        components,
        method.body(),
        method.supply(),
        List.of());
  }
}
