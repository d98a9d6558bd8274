package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.RuleDerivation;
import dev.adjoint.processor.ir.RuntimeCalls;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.CompanionCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The adjoint of a call that stays a call. Original: {@code r = g(x, a)}; adjoint: {@code gVjp(x, a
 * as it was, rBar, xCell, aBar); xBar += xCell[0]}. What the call, or what comes after it, changes
 * of its arguments is copied before the call.
 */
final class CallReversal {
  private final BlockReversal block;
  private final Sweeps sweeps;
  private final Block scope;
  private final Bars bars;
  private final BlockBuilder reverse;
  private final Origin origin;
  private final Statement statement;
  private final Operation.Invoke call;
  private final Derivation derivation;
  private final BlockBuilder before;
  private final BlockBuilder after;

  CallReversal(BlockReversal block, Statement statement, Operation.Invoke call) {
    this.block = block;
    this.sweeps = block.sweeps();
    this.scope = block.scope();
    this.bars = block.bars();
    this.reverse = block.reverse();
    this.origin = statement.origin().as(Origin.Role.ADJOINT);
    this.statement = statement;
    this.call = call;
    this.derivation = call.callee().derivation();
    this.before = new BlockBuilder(sweeps.supply());
    this.after = new BlockBuilder(sweeps.supply());
  }

  /** What the forward sweep has to do before a statement, in its place, and after it. */
  record Around(List<Statement> before, Statement statement, List<Statement> after) {
    /** Nothing but the statement itself. */
    static Around nothing(Statement statement) {
      return new Around(List.of(), statement, List.of());
    }

    /** All statements in order. */
    List<Statement> all() {
      List<Statement> all = new ArrayList<>(before);
      all.add(statement);
      all.addAll(after);
      return all;
    }
  }

  /** Whether the adjoint of a call is a call, of a companion or of the user's rule. */
  static boolean reverses(Operation.Invoke call) {
    return call.callee().derivation() instanceof Derivation.Companions || isRuled(call);
  }

  /** Whether nothing active flows into the call, which has a companion of forward mode at most. */
  private boolean carriesNothing() {
    return derivation instanceof Derivation.Companions companions
        && !companions.isDivided()
        && !companions.modes().contains("ADJOINT");
  }

  /** Whether it is a call of the user's rule. */
  static boolean isRuled(Operation.Invoke call) {
    return call.callee().derivation() instanceof RuleDerivation rule
        && rule.adjoint() != null
        && !rule.hasPartials();
  }

  /**
   * Appends the adjoint; returns what the forward sweep has to do before and after the call.
   *
   * @param result what the call returns; {@code null} if that is nothing or not used
   */
  Around run(Value result) {
    Operand seed = result == null ? null : bars.take(result);
    if (seed == null && !reachesShadows(result) || carriesNothing()) {
      return Around.nothing(statement);
    }
    if (derivation instanceof Derivation.Companions companions && companions.isDivided()) {
      DividedCall divided = new DividedCall(sweeps, call, origin);
      Operand given = seedFor(result, seed);
      if (divided.onlyAdds()) {
        block.delay(() -> divided.reverse(given, bars, reverse));
      } else {
        divided.reverse(given, bars, reverse);
      }
      return divided.forward(statement);
    }
    List<Operand> arguments = asTheyWere();
    if (derivation instanceof RuleDerivation rule && rule.takesValue()) {
      arguments.add(result == null ? Constant.defaultOf(call.type()) : valueThen(result));
    }
    IrType type = call.callee().result();
    Operand given = seedFor(result, seed);
    if (given != null) {
      arguments.add(given);
    }
    Map<Value, Value> cells = new LinkedHashMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (derivation.arguments().get(i).differentiated()) {
        arguments.add(buffer(i, arguments.get(i), cells));
      }
    }
    reverse.add(new Perform(new Operation.Invoke(vjp(type), arguments), origin));
    cells.forEach(
        (cell, argument) -> {
          Value bar = reverse.let(new Operation.Load(cell, Constant.of(0)), origin);
          bars.add(argument, bar, false, reverse, origin);
        });
    return new Around(before.statements(), statement, after.statements());
  }

  /** What is handed on as the adjoint of the result; {@code null} if it has none. */
  private Operand seedFor(Value result, Operand seed) {
    IrType type = call.callee().result();
    if (type == null || !type.isDifferentiable()) {
      return null;
    }
    return type instanceof ArrayType ? seedOfArray(result) : seedOfNumber(seed, type);
  }

  private Callee vjp(IrType type) {
    return derivation instanceof RuleDerivation rule
        ? rule.adjoint()
        : CompanionCalls.vjp((Derivation.Companions) derivation, type);
  }

  /** What the call returned, as it was then. */
  private Operand valueThen(Value result) {
    if (!(result.type() instanceof ArrayType)) {
      return result;
    }
    Value copies = after.let(RuntimeCalls.newCopies(), storage());
    return after.let(RuntimeCalls.copy(copies, result), name(result), storage());
  }

  /** Whether adjoints may stand in the shadow of the result or of an array that was written. */
  private boolean reachesShadows(Value result) {
    boolean reaches = result != null && sweeps.shadow(result) != null;
    for (int i = 0; i < call.arguments().size(); i++) {
      Derivation.Argument argument = derivation.arguments().get(i);
      reaches |=
          argument.written()
              && (argument.differentiated() || !isRuled(call))
              && sweeps.shadow(call.arguments().get(i)) != null;
    }
    return reaches;
  }

  /** The arguments as they were at the call. */
  private List<Operand> asTheyWere() {
    List<Operand> arguments = new ArrayList<>();
    Value copies = null;
    for (Operand argument : call.arguments()) {
      boolean changes =
          argument instanceof Value
              && argument.type() instanceof ArrayType
              && !sweeps.stability().outlasts(statement, argument, scope);
      if (changes && copies == null) {
        copies = before.let(RuntimeCalls.newCopies(), storage());
      }
      arguments.add(
          changes
              ? before.let(RuntimeCalls.copy(copies, argument), name(argument), storage())
              : argument);
    }
    return arguments;
  }

  private Origin storage() {
    return statement.origin().as(Origin.Role.STORAGE);
  }

  private static String name(Operand argument) {
    return argument instanceof Value value && value.isNamed() ? value.name() + "Before" : "";
  }

  private Operand seedOfNumber(Operand seed, IrType type) {
    Operand number = seed == null ? Constant.defaultOf(type) : seed;
    if (number instanceof Constant constant) {
      return Constant.of(((Number) constant.value()).doubleValue());
    }
    return type == Scalar.DOUBLE
        ? number
        : reverse.let(new Operation.Convert(Scalar.DOUBLE, number), origin);
  }

  /**
   * The seed of an array is what its shadow holds. Where the array is one of the arguments, its
   * shadow is that argument's buffer, which holds the seed already.
   */
  private Operand seedOfArray(Value result) {
    if (result == null) {
      throw new IllegalStateException("an array that nobody has");
    }
    Value shadow = sweeps.shadow(result);
    if (shadow == null) {
      return reverse.let(new Operation.ZerosLike(result), origin);
    }
    Operand isArgument =
        isRuled(call) ? null : AliasTest.of(result, call.arguments(), reverse, origin);
    if (isArgument == null) {
      return shadow;
    }
    BlockBuilder none = reverse.nested();
    Block zeros = none.yield(List.of(none.let(new Operation.ZerosLike(result), origin)));
    Value seed = sweeps.supply().temporary(result.type());
    reverse.add(new If(isArgument, zeros, Block.yielding(List.of(shadow)), List.of(seed), origin));
    return seed;
  }

  private Operand buffer(int position, Operand now, Map<Value, Value> cells) {
    Operand argument = call.arguments().get(position);
    if (argument.type() instanceof ArrayType) {
      Value shadow = sweeps.shadow(argument);
      return shadow != null
          ? shadow
          : argument instanceof Value
              ? reverse.let(new Operation.ZerosLike(now), origin)
              : argument;
    }
    ArrayType type = new ArrayType(derivation.arguments().get(position).type());
    Value cell =
        reverse.let(
            new Operation.NewArray(type, List.of(Constant.of(1))), cellName(argument), origin);
    if (argument instanceof Value value && sweeps.activity().isActive(value)) {
      cells.put(cell, value);
    }
    return cell;
  }

  private static String cellName(Operand argument) {
    return argument instanceof Value value && value.isNamed() ? value.name() + "Cell" : "cell";
  }
}
