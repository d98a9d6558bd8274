package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.adjoint.Accumulation;
import dev.adjoint.processor.transform.adjoint.AdjointTransform;
import dev.adjoint.processor.transform.tangent.TangentTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Derives the companions of a method with records from its flat method. */
public final class RecordCompanions {
  private final Boundary boundary;
  private final DerivativeTypes types;

  /**
   * Prepares the companions of one kind.
   *
   * @param boundary how the method relates to its flat method
   * @param types the records of the companion
   */
  public RecordCompanions(Boundary boundary, DerivativeTypes types) {
    this.boundary = boundary;
    this.types = types;
  }

  /** The companion of forward mode. */
  public DerivedMethod tangent(PrimalMethod flat, Activity activity) {
    return packaged(TangentTransform.transform(flat, activity));
  }

  /** The companion for Jacobians, given that of the flat method. */
  public DerivedMethod jacobian(DerivedMethod flat) {
    return packaged(flat);
  }

  /**
   * The companions of second order, given those of the flat method: the Hessian, and the product.
   *
   * @param directions the records of the directions
   */
  public List<DerivedMethod> hessian(List<DerivedMethod> flat, DerivativeTypes directions) {
    Packaging product = new Packaging(boundary, types, directions, flat.get(1));
    DerivedMethod packaged = product.packaged();
    ProductCall calls = new ProductCall(flat.get(1), packaged, Inputs.of(boundary));
    DerivedMethod hessian = flat.get(0).withBody(calls.rewrite(flat.get(0).body()));
    return List.of(packaged(hessian), product.placed(packaged));
  }

  /**
   * The companions of reverse mode, of a flat method without jumps.
   *
   * @param folding whether the seed may be folded into the sweeps of a gradient
   */
  public List<DerivedMethod> adjoint(PrimalMethod flat, Activity activity, boolean folding) {
    Set<Value> byValue = new LinkedHashSet<>();
    for (Input input : Inputs.of(boundary)) {
      if (input.isRecord()) {
        input.differentiated().stream()
            .map(leaf -> leaf.parameter().value())
            .filter(value -> value.type().rank() == 0)
            .forEach(byValue::add);
      }
    }
    Accumulation accumulation = AdjointTransform.accumulation(flat, activity, byValue);
    Map<String, Packaging> packagings = new LinkedHashMap<>();
    List<DerivedMethod> accumulating =
        accumulation.framed(
            method -> {
              Packaging packaging = new Packaging(boundary, types, method);
              packagings.put(method.name(), packaging);
              return packaging.packaged();
            });
    List<DerivedMethod> companions = new ArrayList<>();
    if (!flat.results().isEmpty()) {
      companions.add(
          folding && isStraight(flat)
              ? packaged(AdjointTransform.gradient(flat, activity))
              : RecordGradient.of(boundary, accumulating.get(0)));
    }
    accumulating.forEach(method -> companions.add(packagings.get(method.name()).placed(method)));
    return companions;
  }

  /** Whether the gradient needs no buffers. */
  private static boolean isStraight(PrimalMethod flat) {
    return flat.results().size() == 1
        && AdjointTransform.isStraight(flat)
        && flat.differentiated().stream().map(Parameter::value).noneMatch(v -> v.type().rank() > 0);
  }

  private DerivedMethod packaged(DerivedMethod flat) {
    Packaging packaging = new Packaging(boundary, types, flat);
    return packaging.placed(packaging.packaged());
  }
}
