package dev.adjoint.processor.transform.nesting;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes a companion method for a primal, to be differentiated again. */
public final class Again {
  private Again() {}

  /**
   * The companion as a primal whose results are the components of its record.
   *
   * @param inP whether to differentiate with respect to a parameter of the companion
   */
  public static PrimalMethod of(DerivedMethod derived, Predicate<DerivedParameter> inP) {
    List<Parameter> parameters = new ArrayList<>();
    for (DerivedParameter each : derived.parameters()) {
      parameters.add(
          new Parameter(each.value(), each.name(), each.javaType(), inP.test(each), false));
    }
    List<Result> results =
        derived.components().stream().map(c -> new Result(c.name(), c.type())).toList();
    PrimalMethod method =
        new PrimalMethod(
            derived.primal().source(),
            parameters,
            results,
            PlainCode.of(derived.body(), derived.supply()),
            derived.supply(),
            derived.primal().optimisations());
    return WrittenArrays.mark(method, ArrayObjects.of(method));
  }
}
