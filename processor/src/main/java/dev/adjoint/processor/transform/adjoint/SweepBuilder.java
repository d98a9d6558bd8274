package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.Afterwards;
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
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
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
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.rules.Signs;
import dev.adjoint.processor.transform.ContractNames;
import dev.adjoint.processor.transform.selection.SelectionLoops;
import dev.adjoint.processor.transform.selection.Selections;
import dev.adjoint.processor.transform.sharing.SharingChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

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
  private final Tape tape;
  private Sweeps sweeps;
  private Block scope;
  private ScratchExpansion expansion;

  SweepBuilder(PrimalMethod primal, Activity activity, String companion) {
    this(primal, activity, companion, Set.of(), true);
  }

  /** Prepares the two sweeps of a private method as methods of their own. */
  static SweepBuilder divided(PrimalMethod primal, Activity activity, String companion) {
    Selections none = new Selections(primal, activity, Map.of(), Map.of());
    Tape shared = new Tape(primal.supply(), true);
    return new SweepBuilder(primal, activity, none, companion, Set.of(), false, shared);
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
    this(
        primal,
        activity,
        SelectionLoops.rewrite(primal, activity),
        companion,
        byValue,
        argumentsDistinct,
        new Tape(primal.supply(), false));
  }

  private SweepBuilder(
      PrimalMethod primal,
      Activity activity,
      Selections selections,
      String companion,
      Set<Value> byValue,
      boolean argumentsDistinct,
      Tape tape) {
    this.original = primal;
    this.originalActivity = activity;
    this.selections = selections;
    this.primal = selections.method();
    this.activity = selections.activity();
    this.tape = tape;
    this.companion = companion;
    this.byValue = byValue;
    this.argumentsDistinct = argumentsDistinct && primal.has(Optimisation.DISTINCT_ARGUMENTS);
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

  /**
   * The forward sweep and the reverse sweep as two methods.
   *
   * @param changing the arguments that may be other ones when the reverse sweep runs
   */
  List<DerivedMethod> divided(Set<Value> changing) {
    Origin frame = Origin.FRAME;
    List<Parameter> differentiated = primal.differentiated();
    List<DerivedParameter> arrays = new ArrayList<>();
    List<Parameter> numbers = new ArrayList<>();
    for (Parameter parameter : differentiated) {
      if (parameter.value().type() instanceof ArrayType type) {
        String name = names.buffer(parameter);
        Value buffer = primal.supply().named(type, name);
        buffers.put(parameter.value(), buffer);
        arrays.add(parameter(buffer, name, DerivedParameter.Role.BUFFER, parameter.name()));
      } else {
        numbers.add(parameter);
      }
    }
    List<DerivedParameter> stacks =
        tape.stacks().stream()
            .map(stack -> parameter(stack, stack.name(), DerivedParameter.Role.STORAGE, ""))
            .toList();
    List<DerivedParameter> given = new ArrayList<>(parameters);
    given.addAll(arrays);
    given.addAll(stacks);
    List<Operand> seeds = new ArrayList<>();
    for (Result result : primal.results()) {
      seeds.add(result.type().isDifferentiable() ? seedParameter(result) : null);
    }
    parameters.addAll(arrays);
    parameters.addAll(stacks);
    BlockBuilder reverse = new BlockBuilder(primal.supply());
    Bars bars = new Bars(null);
    List<Statement> forward = sweep(seeds, bars, reverse, changing);
    List<Operand> adjoints = new ArrayList<>();
    List<ResultComponent> returned = new ArrayList<>();
    for (Parameter number : numbers) {
      adjoints.add(gradientOf(number, bars, reverse));
      returned.add(new ResultComponent(names.buffer(number), number.value().type(), number.name()));
    }
    BlockTape kept = new BlockTape(tape, frame);
    BlockBuilder fetch = new BlockBuilder(primal.supply());
    Block whole = reverse.yield(adjoints);
    Block reversed =
        kept.sink(
            forward,
            whole,
            new Legaliser(sweeps, scope, List.of(), forward, fetch).legalise(whole, kept));
    boolean onStacks = numbers.size() > 1;
    if (onStacks) {
      returned.clear();
    }
    String name = primal.source().baseName();
    Block first = new Block(kept.storing(forward), primal.body().end());
    DerivedMethod forwardSweep =
        method(
            DerivedMethod.Kind.FORWARD_SWEEP,
            ContractNames.forwardSweep(name),
            "",
            values(),
            finished(first));
    DerivedMethod reverseSweep =
        method(
            DerivedMethod.Kind.REVERSE_SWEEP,
            ContractNames.reverseSweep(name),
            "",
            returned,
            finished(reverseSweep(reversed, onStacks)));
    return List.of(forwardSweep.withParameters(given), reverseSweep);
  }

  private static DerivedParameter parameter(
      Value value, String name, DerivedParameter.Role role, String of) {
    return new DerivedParameter(value, name, value.type().javaName(), role, of);
  }

  /** The reverse sweep under its banner; it may leave its results on the stacks. */
  private Block reverseSweep(Block block, boolean onStacks) {
    BlockBuilder all = new BlockBuilder(primal.supply());
    all.add(new Mark(Sweep.REVERSE, Origin.FRAME));
    all.addAll(block.statements().stream().filter(each -> !(each instanceof Mark)).toList());
    if (onStacks) {
      block.yielded().forEach(operand -> all.add(tape.push(operand, Origin.FRAME)));
    }
    return all.yield(onStacks ? List.of() : block.yielded());
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
        new BlockReversal(sweeps, primal.body(), bars, reverse, false, tape.isShared())
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
    return sweep(seeds, bars, reverse, Set.of());
  }

  private List<Statement> sweep(
      List<? extends Operand> seeds, Bars bars, BlockBuilder reverse, Set<Value> changing) {
    ShadowedProgram shadowed = Shadowing.shadow(primal, activity, buffers);
    scope =
        tape.isShared()
            ? Afterwards.appended(shadowed.body(), writtenLater(shadowed, changing))
            : shadowed.body();
    expansion = expansion(withBuffers(scope), shadowed.shadows());
    PrimalMethod program = expansion.expanded();
    Block body = shadowed.body();
    if (!tape.isShared()) {
      scope = program.body();
      body = scope;
    }
    ArrayObjects objects = ArrayObjects.of(program);
    Stability stability = new Stability(program, objects, buffers, argumentsDistinct);
    PrivateArrays scratch =
        primal.has(Optimisation.SCRATCH_FUSION)
            ? ScratchArrays.of(program, objects, selections.indices())
            : PrivateArrays.NONE;
    LoopPlans plans = FusionAnalysis.plan(program, activity, stability, scratch);
    sweeps =
        new Sweeps(
            primal.supply(),
            activity,
            shadowed.shadows(),
            stability,
            plans,
            primal.has(Optimisation.SIGNS) ? Signs.of(body) : Signs.without(body),
            isStraight(body),
            tape,
            primal.optimisations());
    sweeps.log().selecting(selections.computed().values());
    reverse.add(new Mark(Sweep.REVERSE, Origin.FRAME));
    boolean returns = body.end() instanceof Terminator.Yield;
    for (int i = 0; returns && i < seeds.size(); i++) {
      if (seeds.get(i) != null) {
        seed(body.yielded().get(i), seeds.get(i), bars, reverse);
      }
    }
    List<Statement> forward = new ArrayList<>();
    forward.add(new Mark(Sweep.FORWARD, Origin.FRAME));
    forward.addAll(
        new BlockReversal(sweeps, scope, bars, reverse, true, tape.isShared()).run(body));
    return forward;
  }

  /** Scratch arrays are made once, or kept; where the sweeps are two methods, they stay. */
  private ScratchExpansion expansion(PrimalMethod program, Map<Value, Value> shadows) {
    if (tape.isShared()) {
      return ScratchExpansion.none(program);
    }
    PrimalMethod hoisted =
        primal.has(Optimisation.SCRATCH_HOISTING)
            ? ScratchHoisting.hoist(program, shadows)
            : program;
    return primal.has(Optimisation.SCRATCH_EXPANSION)
        ? ScratchExpansion.of(hoisted)
        : ScratchExpansion.none(hoisted);
  }

  /** The arrays that the caller may write to between the sweeps, with their shadows. */
  private static Set<Value> writtenLater(ShadowedProgram shadowed, Set<Value> changing) {
    Set<Value> written = new LinkedHashSet<>(changing);
    for (Operand result : shadowed.body().yielded()) {
      if (result instanceof Value value && value.type() instanceof ArrayType) {
        written.add(value);
      }
    }
    Anatomy.forEach(
        shadowed.body(),
        statement -> {
          if (statement instanceof Let let
              && let.operation() instanceof Operation.StaticRead
              && let.target().type() instanceof ArrayType) {
            written.add(let.target());
          }
        });
    for (Value each : List.copyOf(written)) {
      if (shadowed.shadows().containsKey(each)) {
        written.add(shadowed.shadows().get(each));
      }
    }
    return written;
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
    body.addAll(tape.made());
    body.addAll(forward);
    if (primal.body().end() instanceof Terminator.Throw thrown) {
      return finished(body.end(thrown)); // on every path, so that there is nothing to reverse
    }
    body.addAll(reverse.statements());
    return finished(body.yield(results));
  }

  private Block finished(Block body) {
    Block named =
        new Renaming(sweeps.names())
            .block(new Substitution(selections.computed()).block(expansion.contract(body)));
    ValueSupply supply = primal.supply();
    Stability stability = sweeps.stability();
    UnaryOperator<Block> merging = new AccumulationMerging(supply)::merge;
    Block sunk = with(Optimisation.SINKING_SUMS, new AccumulationSinking(supply)::sink, named);
    Block merged = with(Optimisation.MERGING_SUMS, merging, sunk);
    Block hoisted =
        with(
            Optimisation.INVARIANT_SUMS,
            new InvariantAccumulations(supply, stability)::hoist,
            merged);
    Block mergedAgain = with(Optimisation.MERGING_SUMS, merging, hoisted);
    Block carried =
        with(
            Optimisation.CARRIED_SUMS,
            new CarriedAccumulations(supply, stability)::carry,
            mergedAgain);
    return with(Optimisation.NEGATIONS, new Negations(supply)::rewrite, carried);
  }

  private Block with(Optimisation optimisation, UnaryOperator<Block> rewriting, Block block) {
    return primal.has(optimisation) ? rewriting.apply(block) : block;
  }
}
