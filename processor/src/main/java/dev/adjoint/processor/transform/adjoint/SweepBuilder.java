package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.PrivateArrays;
import dev.adjoint.processor.analysis.memory.ScratchArrays;
import dev.adjoint.processor.analysis.memory.SharedPair;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.analysis.plan.FusionAnalysis;
import dev.adjoint.processor.analysis.plan.LoopPlans;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Parameter;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Result;
import dev.adjoint.processor.ir.ResultComponent;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Signs;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.selection.SelectionLoops;
import dev.adjoint.processor.transform.selection.Selections;
import dev.adjoint.processor.transform.sharing.SharingChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds one companion method with both sweeps. */
final class SweepBuilder {
  private final PrimalMethod original;
  private final Activity originalActivity;
  private final PrimalMethod primal;
  private final Activity activity;
  private final Selections selections;
  private final ContractNames names;
  private final String companion;
  private final List<DerivedParameter> parameters = new ArrayList<>();
  private final Map<Value, Value> buffers = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<Value> byValue;
  private final boolean argumentsDistinct;
  private Sweeps sweeps;

  SweepBuilder(PrimalMethod primal, Activity activity, String companion) {
    this(primal, activity, companion, Set.of(), true);
  }

  /**
   * Prepares a companion.
   *
   * @param companion the simple name of the class that it is going to stand in
   * @param byValue the parameters whose adjoints are returned instead of being added to a buffer
   * @param argumentsDistinct whether to assume, where that saves storage, that arguments share
   *     nothing
   */
  SweepBuilder(
      PrimalMethod primal,
      Activity activity,
      String companion,
      Set<Value> byValue,
      boolean argumentsDistinct) {
    this.original = primal;
    this.originalActivity = activity;
    this.selections = SelectionLoops.rewrite(primal, activity);
    this.primal = selections.method();
    this.activity = selections.activity();
    this.companion = companion;
    this.byValue = byValue;
    this.argumentsDistinct = argumentsDistinct;
    this.names = new ContractNames(primal);
    for (Parameter parameter : primal.parameters()) {
      parameters.add(
          new DerivedParameter(
              parameter.value(),
              parameter.name(),
              parameter.javaType(),
              DerivedParameter.Role.PRIMAL,
              ""));
    }
  }

  /** The companion {@code fVjp}, which adds seed · ∂f/∂p into the buffer of each p in P. */
  Accumulation vjp() {
    DerivedMethod vjp = accumulating(DerivedMethod.Kind.VJP, names.vjpMethod());
    Set<SharedPair> assumed = sweeps.stability().assumedDistinct();
    DerivedMethod shared =
        assumed.isEmpty()
            ? null
            : new SweepBuilder(original, originalActivity, companion, byValue, false)
                .accumulating(DerivedMethod.Kind.VJP_SHARED, names.vjpMethod() + "Shared");
    return new Accumulation(primal, companion, vjp, shared, buffers, assumed);
  }

  /** The companion {@code fVjp} without any assumption. */
  DerivedMethod sharedVjp() {
    DerivedMethod vjp = accumulating(DerivedMethod.Kind.VJP, names.vjpMethod());
    return new Accumulation(primal, companion, vjp, null, buffers, Set.of())
        .framed(method -> method)
        .get(0);
  }

  private DerivedMethod accumulating(DerivedMethod.Kind kind, String methodName) {
    List<Operand> seeds = new ArrayList<>();
    for (Result result : primal.results()) {
      seeds.add(result.type().isDifferentiable() ? seedParameter(result) : null);
    }
    Map<Parameter, Value> cells = new LinkedHashMap<>();
    for (Parameter parameter : primal.differentiated()) {
      if (byValue.contains(parameter.value())) {
        continue;
      }
      boolean array = parameter.value().type() instanceof ArrayType;
      ArrayType type =
          array ? (ArrayType) parameter.value().type() : new ArrayType(parameter.value().type());
      Value buffer = primal.supply().named(type, names.buffer(parameter));
      parameters.add(
          new DerivedParameter(
              buffer,
              names.buffer(parameter),
              type.javaName(),
              DerivedParameter.Role.BUFFER,
              parameter.name()));
      if (array) {
        buffers.put(parameter.value(), buffer);
      } else {
        cells.put(parameter, buffer);
      }
    }
    BlockBuilder reverse = new BlockBuilder(primal.supply());
    Bars bars = new Bars(null);
    List<Statement> forward = sweep(seeds, bars, reverse);
    for (Map.Entry<Parameter, Value> cell : cells.entrySet()) {
      Operand bar = bars.take(cell.getKey().value());
      if (bar != null) {
        reverse.add(new Accumulate(cell.getValue(), Constant.of(0), bar, Origin.FRAME));
      }
    }
    List<Operand> results = new ArrayList<>(primal.body().yielded());
    List<ResultComponent> components = new ArrayList<>(values());
    for (Parameter parameter : primal.differentiated()) {
      if (byValue.contains(parameter.value())) {
        components.add(
            new ResultComponent(
                names.buffer(parameter), parameter.value().type(), parameter.name()));
        results.add(gradientOf(parameter, bars, reverse));
      }
    }
    return method(kind, methodName, "", components, assemble(forward, reverse, results));
  }

  private Value seedParameter(Result result) {
    // A double for a float result too: every number that a caller may write fits it.
    IrType type = result.type() == Scalar.FLOAT ? Scalar.DOUBLE : result.type();
    String name = names.seed(result);
    Value value = primal.supply().named(type, name);
    parameters.add(
        new DerivedParameter(value, name, type.javaName(), DerivedParameter.Role.SEED, ""));
    return value;
  }

  private List<ResultComponent> values() {
    return primal.results().stream()
        .map(result -> new ResultComponent(names.value(result), result.type(), ""))
        .toList();
  }

  /** The companion of a method without loops that returns value and gradient, the seed being 1. */
  DerivedMethod gradient() {
    BlockBuilder before = new BlockBuilder(primal.supply());
    Buffers fresh = new Buffers(primal, names::buffer, before);
    for (Parameter parameter : primal.differentiated()) {
      if (parameter.value().type() instanceof ArrayType) {
        buffers.put(parameter.value(), fresh.make(parameter));
      }
    }
    SharingChecks.requireOneCompanion(primal, buffers, before);
    BlockBuilder reverse = new BlockBuilder(primal.supply());
    Bars bars = new Bars(null);
    List<Statement> forward = sweep(List.of(Constant.of(primal.result(), 1.0)), bars, reverse);
    forward.addAll(0, before.statements());
    List<Operand> results = new ArrayList<>(primal.body().yielded());
    List<ResultComponent> components = new ArrayList<>(values());
    for (Parameter parameter : primal.differentiated()) {
      components.add(
          new ResultComponent(
              names.component(parameter), parameter.value().type(), parameter.name()));
      results.add(gradientOf(parameter, bars, reverse));
    }
    return method(
        DerivedMethod.Kind.GRADIENT,
        names.method(),
        names.gradientRecord(),
        components,
        assemble(forward, reverse, results));
  }

  private Operand gradientOf(Parameter parameter, Bars bars, BlockBuilder reverse) {
    Value value = parameter.value();
    if (buffers.containsKey(value)) {
      return buffers.get(value);
    }
    Operand bar =
        new BlockReversal(sweeps, primal.body(), bars, reverse, false)
            .takeNamed(value, Origin.FRAME);
    return bar == null ? Constant.defaultOf(value.type()) : bar;
  }

  private DerivedMethod method(
      DerivedMethod.Kind kind,
      String name,
      String record,
      List<ResultComponent> components,
      Block body) {
    return new DerivedMethod(
            kind, primal, name, parameters, record, components, body, primal.supply(), notes)
        .withReversal(sweeps.log().notes(primal, activity));
  }

  private List<Statement> sweep(List<? extends Operand> seeds, Bars bars, BlockBuilder reverse) {
    ShadowedProgram shadowed = Shadowing.shadow(primal, activity, buffers);
    PrimalMethod program = withBuffers(shadowed.body());
    ArrayObjects objects = ArrayObjects.of(program);
    Stability stability = new Stability(program, objects, buffers, argumentsDistinct);
    PrivateArrays scratch = ScratchArrays.of(program, objects, selections.indices());
    LoopPlans plans = FusionAnalysis.plan(program, activity, stability, scratch);
    sweeps =
        new Sweeps(
            primal.supply(),
            activity,
            shadowed.shadows(),
            stability,
            plans,
            Signs.of(shadowed.body()),
            isStraight(shadowed.body()));
    reverse.add(new Mark(Sweep.REVERSE, Origin.FRAME));
    for (int i = 0; i < seeds.size(); i++) {
      if (seeds.get(i) != null) {
        seed(shadowed.body().yielded().get(i), seeds.get(i), bars, reverse);
      }
    }
    List<Statement> forward = new ArrayList<>();
    forward.add(new Mark(Sweep.FORWARD, Origin.FRAME));
    forward.addAll(
        new BlockReversal(sweeps, shadowed.body(), bars, reverse, true).run(shadowed.body()));
    return forward;
  }

  private static boolean isStraight(Block body) {
    boolean[] straight = {true};
    Anatomy.forEach(body, statement -> straight[0] &= !(statement instanceof Loop));
    return straight[0];
  }

  private void seed(Operand result, Operand seed, Bars bars, BlockBuilder reverse) {
    if (result.type() instanceof ArrayType) {
      Value shadow = sweeps.shadow(result);
      if (shadow != null) {
        reverse.add(new Perform(RuntimeCalls.add(seed, shadow), Origin.FRAME));
      }
    } else if (activity.isActive(result)) {
      Operand typed =
          seed.type().equals(result.type())
              ? seed
              : reverse.let(new Operation.Convert((Scalar) result.type(), seed), Origin.FRAME);
      bars.add(result, typed, false, reverse, Origin.FRAME);
    }
  }

  /** The shadowed program as a method, so that the analyses see the buffers as parameters. */
  private PrimalMethod withBuffers(Block body) {
    List<Parameter> all = new ArrayList<>(primal.parameters());
    buffers.forEach(
        (array, buffer) ->
            all.add(new Parameter(buffer, buffer.name(), buffer.type().javaName(), false, false)));
    return primal.withParameters(all).withBody(body);
  }

  private Block assemble(List<Statement> forward, BlockBuilder reverse, List<Operand> results) {
    BlockBuilder body = new BlockBuilder(primal.supply());
    body.addAll(forward);
    body.addAll(reverse.statements());
    Block named =
        new Renaming(sweeps.names())
            .block(new Substitution(selections.computed()).block(body.yield(results)));
    Block sunk = new AccumulationSinking(primal.supply()).sink(named);
    Block merged = new AccumulationMerging(primal.supply()).merge(sunk);
    Block hoisted =
        new AccumulationMerging(primal.supply())
            .merge(new InvariantAccumulations(primal.supply(), sweeps.stability()).hoist(merged));
    Block carried = new CarriedAccumulations(primal.supply(), sweeps.stability()).carry(hoisted);
    return new Negations(primal.supply()).rewrite(carried);
  }
}
