package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The copies of a loop's state: what holds them, how they are made and how they come back. */
final class Copying {
  private final ValueSupply supply;
  private final For loop;
  private final LoopState state;
  private final Origin origin;
  private Value schedule;
  private Value indices;
  private final List<Value> carried = new ArrayList<>();
  private final Map<Value, Value> changed = new HashMap<>();
  private final Map<Integer, Value> contents = new HashMap<>();

  Copying(ValueSupply supply, For loop, LoopState state, Origin origin) {
    this.supply = supply;
    this.loop = loop;
    this.state = state;
    this.origin = origin;
  }

  /** Appends what makes the holders, which are as many as the schedule says. */
  void prepare(Value plan, BlockBuilder out) {
    schedule = plan;
    Value slots = out.let(ScheduleCalls.slots(schedule), "snapshots", origin);
    indices = holder(loop.index(), slots, out);
    loop.carried().forEach(one -> carried.add(holder(one.parameter(), slots, out)));
    state.changed().forEach(array -> changed.put(array, snapshots(array, "Kept", out)));
    state.carried().forEach(k -> contents.put(k, snapshots(parameter(k), "Contents", out)));
  }

  private Value holder(Value of, Value slots, BlockBuilder out) {
    Operation made = new Operation.NewArray(new ArrayType(of.type()), List.of(slots));
    return out.let(made, name(of) + "Kept", origin);
  }

  private Value parameter(int position) {
    return loop.carried().get(position).parameter();
  }

  /** Appends the making of what copies of an array are kept in. */
  Value snapshots(Operand of, String suffix, BlockBuilder out) {
    return out.let(ScheduleCalls.newSnapshots(), name(of) + suffix, origin);
  }

  private static String name(Operand of) {
    return of instanceof Value value && value.isNamed() ? value.name() : "value";
  }

  /** How many bytes the state takes when the loop begins. */
  Operand size(CountedSteps steps, BlockBuilder out) {
    long fixed = bytes(loop.index());
    for (int k = 0; k < loop.carried().size(); k++) {
      fixed += bytes(parameter(k));
    }
    Operand total = new Constant(Scalar.LONG, fixed);
    Map<Value, Operand> arrays = new LinkedHashMap<>();
    state.changed().forEach(array -> arrays.put(array, array));
    state.carried().forEach(k -> arrays.put(parameter(k), loop.carried().get(k).initial()));
    arrays.keySet().removeAll(state.shadows());
    for (Operand array : arrays.values()) {
      Value bytes = out.let(ScheduleCalls.bytes(array), origin);
      total = steps.binary(BinaryOperator.ADD, total, bytes, out);
    }
    return total;
  }

  private static int bytes(Value value) {
    return value.type() == Scalar.DOUBLE || value.type() == Scalar.LONG ? Long.BYTES : 4;
  }

  /**
   * A copy of the loop that asks the schedule before each iteration.
   *
   * @param from the first index
   * @param test when to go on
   * @param to the bound
   * @param initials what is carried into it
   * @param results what it ends with
   * @param origins the origins of its statements
   */
  For advance(
      Operand from,
      BinaryOperator test,
      Operand to,
      List<? extends Operand> initials,
      List<Value> results,
      UnaryOperator<Origin> origins) {
    Map<Value, Value> copies = new HashMap<>();
    Value index = supply.like(loop.index());
    copies.put(loop.index(), index);
    List<Carried> parameters = new ArrayList<>();
    for (int k = 0; k < loop.carried().size(); k++) {
      Value copy = supply.like(parameter(k));
      copies.put(parameter(k), copy);
      parameters.add(new Carried(copy, initials.get(k)));
    }
    BlockBuilder body = new BlockBuilder(supply);
    fill(index, parameters.stream().map(c -> c.parameter()).toList(), body);
    Block copy = new BlockCopier(supply, copies, origins).block(loop.body());
    body.addAll(copy.statements());
    return new For(
        index,
        from,
        test,
        to,
        loop.step(),
        parameters,
        -1,
        body.end(copy.end()),
        results,
        origins.apply(loop.origin()));
  }

  /** Appends the making of a copy, if the schedule wants one. */
  private void fill(Value index, List<Value> parameters, BlockBuilder out) {
    Value slot = out.let(ScheduleCalls.slotToFill(schedule), "slot", origin);
    Value wanted =
        out.let(new Operation.Binary(BinaryOperator.GREATER_EQUAL, slot, Constant.of(0)), origin);
    BlockBuilder copy = out.nested();
    copy.add(new Store(indices, slot, index, origin));
    for (int k = 0; k < parameters.size(); k++) {
      copy.add(new Store(carried.get(k), slot, parameters.get(k), origin));
    }
    for (Value array : state.changed()) {
      copy.add(save(changed.get(array), slot, array, array));
    }
    for (int k : state.carried()) {
      copy.add(save(contents.get(k), slot, parameters.get(k), parameter(k)));
    }
    out.add(new If(wanted, copy.yield(List.of()), Block.yielding(List.of()), List.of(), origin));
  }

  /**
   * Appends the return to the latest copy.
   *
   * @return the index then, followed by what was carried
   */
  List<Value> restore(BlockBuilder out) {
    Value slot = out.let(ScheduleCalls.slotToRestore(schedule), "slot", origin);
    List<Value> restored = new ArrayList<>();
    restored.add(out.let(new Operation.Load(indices, slot), loop.index().name(), origin));
    for (int k = 0; k < carried.size(); k++) {
      Operation load = new Operation.Load(carried.get(k), slot);
      restored.add(out.let(load, parameter(k).name(), origin));
    }
    for (Value array : state.changed()) {
      out.add(perform(ScheduleCalls.restore(changed.get(array), slot, array)));
    }
    for (int k : state.carried()) {
      out.add(perform(ScheduleCalls.restore(contents.get(k), slot, restored.get(k + 1))));
    }
    return restored;
  }

  /** Keeps what an array holds; {@code of} is what the loop calls it. */
  Statement save(Operand snapshots, Operand slot, Operand array, Operand of) {
    return perform(
        of instanceof Value value && state.shadows().contains(value)
            ? ScheduleCalls.saveReferences(snapshots, slot, array)
            : ScheduleCalls.save(snapshots, slot, array));
  }

  Statement perform(Operation.Invoke call) {
    return new Perform(call, origin);
  }
}
