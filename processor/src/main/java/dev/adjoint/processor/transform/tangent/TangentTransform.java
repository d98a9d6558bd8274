package dev.adjoint.processor.transform.tangent;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Signs;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.sharing.SharingChecks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives {@code CTangent.f(args, Ṗ…)}: the primal's own statements in their order, each followed
 * by its tangent. Jumps and loops of all kinds are taken as they are.
 */
public final class TangentTransform {
  private final PrimalMethod primal;
  private final ContractNames names;
  private final Dots dots;
  private final Map<Value, Value> given = new HashMap<>();

  private TangentTransform(PrimalMethod primal, Activity activity) {
    this.primal = primal;
    this.names = new ContractNames(primal);
    Signs signs =
        primal.has(Optimisation.SIGNS) ? Signs.of(primal.body()) : Signs.without(primal.body());
    this.dots = new Dots(primal.supply(), activity, signs);
  }

  /** Derives the tangent of a method. */
  public static DerivedMethod transform(PrimalMethod primal, Activity activity) {
    return new TangentTransform(primal, activity).transform();
  }

  /**
   * Derives {@code CHessian.fHvp(args, Ṗ…)}.
   *
   * @param gradient the gradient of a method as a method: its first result is the value, the others
   *     are the derivatives, for each parameter in P
   * @param activity its activity
   */
  public static DerivedMethod ofGradient(PrimalMethod gradient, Activity activity) {
    return new TangentTransform(gradient, activity).product();
  }

  /** Derives the tangent of a method, and says which of its arrays are arrays of tangents. */
  public static TangentProgram program(PrimalMethod primal, Activity activity) {
    TangentTransform transform = new TangentTransform(primal, activity);
    return new TangentProgram(transform.transform(), transform.dots.arrays());
  }

  private DerivedMethod transform() {
    List<DerivedParameter> parameters = parameters();
    BlockBuilder out = new BlockBuilder(primal.supply());
    SharingChecks.requireOneCompanion(primal, given, out);
    startPassiveArrays(out);
    List<Boolean> withTangent =
        primal.resultTypes().stream().map(IrType::isDifferentiable).toList();
    Block body = new TangentBlock(dots, out).body(primal.body(), withTangent);
    return new DerivedMethod(
        DerivedMethod.Kind.TANGENT,
        primal,
        names.method(),
        parameters,
        primal.returnsDifferentiable() ? names.tangentRecord() : "",
        components(),
        body,
        primal.supply(),
        List.of());
  }

  private DerivedMethod product() {
    List<DerivedParameter> parameters = parameters();
    BlockBuilder out = new BlockBuilder(primal.supply());
    SharingChecks.requireOneCompanion(primal, given, out);
    keepDirections(out);
    startPassiveArrays(out);
    List<Boolean> withTangent = new ArrayList<>(Collections.nCopies(primal.results().size(), true));
    withTangent.set(0, false);
    Block body = new TangentBlock(dots, out).body(primal.body(), withTangent);
    List<ResultComponent> components = new ArrayList<>();
    Result value = primal.results().get(0);
    components.add(new ResultComponent("value", value.type(), ""));
    for (Parameter p : primal.differentiated()) {
      components.add(new ResultComponent(names.component(p), p.value().type(), p.name()));
    }
    for (Parameter p : primal.differentiated()) {
      components.add(new ResultComponent(names.hvp(p), p.value().type(), p.name()));
    }
    return new DerivedMethod(
        DerivedMethod.Kind.HVP,
        primal,
        names.hvpMethod(),
        parameters,
        names.hvpRecord(),
        components,
        body,
        primal.supply(),
        List.of());
  }

  /** The tangents of arrays that the method writes change with them: the caller's do not. */
  private void keepDirections(BlockBuilder out) {
    if (primal.parameters().stream().noneMatch(Parameter::written)) {
      return;
    }
    Operand copies = null;
    List<Parameter> arrays =
        primal.differentiated().stream().filter(p -> p.value().type().rank() > 0).toList();
    for (Parameter parameter : arrays) {
      if (arrays.size() == 1 && parameter.value().type().rank() == 1) {
        Operation copy = new Operation.CloneArray(given.get(parameter.value()));
        dots.set(parameter.value(), out.let(copy, Dots.name(parameter.value()), Origin.FRAME));
      } else {
        copies = copies == null ? out.let(RuntimeCalls.newCopies(), Origin.FRAME) : copies;
        Value direction = given.get(parameter.value());
        Operation copy = RuntimeCalls.copy(copies, direction);
        dots.set(parameter.value(), out.let(copy, Dots.name(parameter.value()), Origin.FRAME));
      }
    }
  }

  private List<DerivedParameter> parameters() {
    List<DerivedParameter> parameters = new ArrayList<>();
    for (Parameter parameter : primal.parameters()) {
      parameters.add(
          new DerivedParameter(
              parameter.value(),
              parameter.name(),
              parameter.javaType(),
              DerivedParameter.Role.PRIMAL,
              ""));
    }
    for (Parameter parameter : primal.differentiated()) {
      String name = names.tangent(parameter);
      Value dot = primal.supply().named(parameter.value().type(), name);
      dots.set(parameter.value(), dot);
      given.put(parameter.value(), dot);
      parameters.add(
          new DerivedParameter(
              dot, name, parameter.javaType(), DerivedParameter.Role.TANGENT, parameter.name()));
    }
    return parameters;
  }

  /** An array outside P that takes active values begins with tangents of 0. */
  private void startPassiveArrays(BlockBuilder out) {
    for (Parameter parameter : primal.parameters()) {
      Value array = parameter.value();
      if (!parameter.differentiated() && array.type().rank() > 0 && dots.isActive(array)) {
        Operation zeros = new Operation.ZerosLike(array);
        dots.set(array, out.let(zeros, names.tangent(parameter), Origin.FRAME));
      }
    }
  }

  private List<ResultComponent> components() {
    List<ResultComponent> components = new ArrayList<>();
    primal
        .results()
        .forEach(r -> components.add(new ResultComponent(names.value(r), r.type(), "")));
    for (Result result : primal.results()) {
      if (result.type().isDifferentiable()) {
        components.add(new ResultComponent(names.tangent(result), result.type(), ""));
      }
    }
    return components;
  }
}
