package dev.adjoint.processor.transform.checkpoint;

import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Checkpointing;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loop that is reversed with few copies of its state. The forward sweep runs it, making copies
 * where the schedule wants them. For each iteration, last to first, the reverse sweep goes back to
 * the latest copy, runs the loop forward to the iteration, runs that one with all that its reversal
 * needs, and reverses it.
 */
public final class CheckpointedLoop {
  private final ValueSupply supply;
  private final For loop;
  private final Map<Value, Value> shadows;
  private final LoopState state;
  private final Origin storage;
  private final Origin origin;
  private final CountedSteps steps;
  private final Copying copying;
  private final Map<Value, Value> inputs = new HashMap<>();

  private CheckpointedLoop(
      ValueSupply supply, For loop, Map<Value, Value> shadows, LoopState state) {
    this.supply = supply;
    this.loop = loop;
    this.shadows = shadows;
    this.state = state;
    this.storage = loop.origin().as(Origin.Role.STORAGE);
    this.origin = loop.origin().as(Origin.Role.ADJOINT);
    this.steps = new CountedSteps(loop, storage);
    this.copying = new Copying(supply, loop, state, storage);
  }

  /**
   * Prepares the reversal of a loop; {@code null} if the user does not want it to be checkpointed.
   *
   * @param shadows the shadow of each reference to an active array
   * @param scope the block at whose end the reverse sweep begins
   */
  public static CheckpointedLoop of(
      Loop loop, ValueSupply supply, Stability stability, Map<Value, Value> shadows, Block scope) {
    if (!(loop instanceof For counted) || counted.checkpointing() == null || counted.guard() >= 0) {
      return null;
    }
    LoopState state = LoopState.of(counted, stability, Set.copyOf(shadows.values()), scope);
    return state == null ? null : new CheckpointedLoop(supply, counted, shadows, state);
  }

  /**
   * Whether adjoints of arrays may have to go from one array to another between two iterations:
   * those of an array that an iteration made, to those of the one that it makes when it runs again.
   */
  public boolean handsOver() {
    return !shadowPositions().isEmpty();
  }

  /** The positions at which the loop carries shadows. */
  private List<Integer> shadowPositions() {
    List<Integer> positions = new ArrayList<>();
    for (int k = 0; k < loop.carried().size(); k++) {
      if (shadows.containsValue(loop.carried().get(k).parameter())) {
        positions.add(k);
      }
    }
    return positions;
  }

  /** The loop of the forward sweep, and what stands before it. */
  public List<Statement> forward() {
    BlockBuilder out = new BlockBuilder(supply);
    Operand count = steps.count(out);
    copying.prepare(out.let(schedule(count, out), "schedule", storage), out);
    for (Value array : state.inputs()) {
      inputs.put(array, copying.snapshots(array, "Before", out));
      out.add(copying.save(inputs.get(array), Constant.of(0), array, array));
    }
    List<Operand> initials = loop.carried().stream().map(Carried::initial).toList();
    out.add(
        copying.advance(
            loop.from(), loop.test(), loop.to(), initials, loop.results(), unchanged -> unchanged));
    return out.statements();
  }

  private Operation schedule(Operand count, BlockBuilder out) {
    Checkpointing bound = loop.checkpointing();
    return bound.bytes() > 0
        ? ScheduleCalls.scheduleWithin(
            steps.wide(count, out),
            new Constant(Scalar.LONG, bound.bytes()),
            copying.size(steps, out))
        : ScheduleCalls.newSchedule(count, Constant.of(bound.snapshots()));
  }

  /**
   * Appends the reverse sweep of the loop.
   *
   * @param iteration the forward sweep of one iteration
   * @param reversed its reverse sweep, which hands over adjoints
   * @param carried what the adjoints arrive in
   * @param results the adjoints before the loop
   */
  public void reverse(
      List<Statement> iteration,
      Block reversed,
      List<Carried> carried,
      List<Value> results,
      BlockBuilder out) {
    Map<Operand, Value> last = new LinkedHashMap<>();
    state
        .disturbed(loop)
        .forEach(
            (array, of) -> {
              last.put(array, copying.snapshots(array, "After", out));
              out.add(copying.save(last.get(array), Constant.of(0), array, of));
            });
    for (Value array : state.inputs()) {
      out.add(copying.perform(ScheduleCalls.restore(inputs.get(array), Constant.of(0), array)));
    }
    BlockBuilder body = out.nested();
    List<Carried> arriving = new ArrayList<>(carried);
    List<Operand> leaving = new ArrayList<>(reversed.yielded());
    List<Value> ends = new ArrayList<>(results);
    Value trip = supply.named(Scalar.LONG, "trip");
    if (!steps.isUnit()) {
      body.add(new Let(loop.index(), new Operation.Copy(steps.indexAt(trip, body)), storage));
    }
    returnTo(body);
    body.addAll(new Rerun().statements(iteration));
    for (int k : shadowPositions()) {
      Value parameter = loop.carried().get(k).parameter();
      Value old = supply.like(parameter);
      arriving.add(new Carried(old, loop.results().get(k)));
      leaving.add(parameter);
      ends.add(supply.like(parameter));
      Operand made = loop.body().yielded().get(k);
      body.add(new Perform(ScheduleCalls.handOver(old, made), origin));
    }
    body.addAll(reversed.statements());
    descend(trip, arriving, body.yield(leaving), ends, out);
    last.forEach(
        (array, copy) ->
            out.add(copying.perform(ScheduleCalls.restore(copy, Constant.of(0), array))));
  }

  /** Brings the state to what it was before the iteration. */
  private void returnTo(BlockBuilder body) {
    List<Value> restored = copying.restore(body);
    BinaryOperator test = loop.step() > 0 ? BinaryOperator.LESS : BinaryOperator.GREATER;
    List<Value> parameters = loop.carried().stream().map(Carried::parameter).toList();
    List<Value> initials = restored.subList(1, restored.size());
    body.add(
        copying.advance(restored.get(0), test, loop.index(), initials, parameters, Rerun::again));
  }

  private void descend(
      Value trip, List<Carried> carried, Block body, List<Value> results, BlockBuilder out) {
    if (!steps.isUnit()) {
      Operand count = steps.wide(steps.count(out), out);
      Operand from =
          steps.binary(BinaryOperator.SUBTRACT, count, new Constant(Scalar.LONG, 1L), out);
      Constant to = new Constant(Scalar.LONG, 0L);
      out.add(
          new For(
              trip,
              from,
              BinaryOperator.GREATER_EQUAL,
              to,
              -1,
              carried,
              -1,
              body,
              results,
              origin));
      return;
    }
    BinaryOperator test =
        loop.step() > 0 ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL;
    out.add(
        new For(
            loop.index(),
            steps.last(out),
            test,
            loop.from(),
            -loop.step(),
            carried,
            -1,
            body,
            results,
            origin));
  }
}
