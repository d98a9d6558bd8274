package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** A forward loop that keeps what the reverse loop, much later, needs. */
final class SplitLoop {
  /**
   * The loop of the reverse sweep as far as it is known.
   *
   * @param body one iteration, before what it reads is made available
   * @param carried what it carries: adjoints, then sums
   * @param results the carried values after it
   * @param onlySums whether it carries nothing but sums, which may be taken in any order
   */
  record Reversed(Block body, List<Carried> carried, List<Value> results, boolean onlySums) {
    /** Whether there is nothing to do. */
    boolean isEmpty() {
      return body.statements().isEmpty() && results.isEmpty();
    }
  }

  private final Sweeps sweeps;
  private final BlockBuilder reverse;
  private final Loop loop;
  private final List<Statement> body;
  private final Reversed reversed;
  private final BlockBuilder before;
  private final BlockBuilder prologue;
  private final BlockBuilder fetch;
  private final Legaliser legaliser;
  private final Origin storage;
  private final Origin origin;

  /**
   * Prepares a loop.
   *
   * @param reverse the reverse sweep that the reverse loop is appended to
   * @param body the forward statements of one iteration
   */
  SplitLoop(
      Sweeps sweeps,
      Block scope,
      BlockBuilder reverse,
      Loop loop,
      List<Statement> body,
      Reversed reversed) {
    this.sweeps = sweeps;
    this.reverse = reverse;
    this.loop = loop;
    this.body = body;
    this.reversed = reversed;
    this.before = new BlockBuilder(sweeps.supply());
    this.prologue = new BlockBuilder(sweeps.supply());
    this.fetch = new BlockBuilder(sweeps.supply());
    this.storage = loop.origin().as(Origin.Role.STORAGE);
    this.origin = loop.origin().as(Origin.Role.ADJOINT);
    this.legaliser = new Legaliser(sweeps, scope, Anatomy.parameters(loop), body, fetch);
  }

  /** Appends the reverse loop and returns the forward loop with what stands before it. */
  List<Statement> emit() {
    if (reversed.isEmpty()) {
      return List.of(LoopParts.with(loop, loop.carried(), body, next(), loop.results()));
    }
    return loop instanceof For counted && counted.guard() < 0 ? counted(counted) : unbounded();
  }

  private List<Operand> next() {
    return loop.body().end() instanceof Terminator.Yield yield ? yield.operands() : null;
  }

  private List<Statement> counted(For counted) {
    TripCount trips = new TripCount(counted, storage, sweeps::isLength);
    boolean unit = Math.abs(counted.step()) == 1;
    Value counter =
        unit ? sweeps.supply().like(counted.index()) : sweeps.supply().named(Scalar.INT, "trip");
    Operand index = unit ? counter : trips.indexAt(counter, fetch);
    legaliser.provide(counted.index(), index);
    LoopStorage arrays =
        sweeps.tape().takes(loop)
            ? new TapeStorage(before, loop, body, sweeps.tape())
            : new ArrayStorage(
                before, trips, counted, body, prologue, index, sweeps::isPossibleLength);
    inductions(trips, index);
    LastValues last = new LastValues(sweeps, loop, body, arrays);
    boolean commutes =
        sweeps.has(Optimisation.ASCENDING)
            && unit
            && reversed.onlySums
            && new Commuting(sweeps.stability()).test(reversed.body);
    boolean taped = sweeps.tape().takes(loop);
    Recurrences recurrences = new Recurrences(counted, body, sweeps.supply());
    if (commutes && !taped && sweeps.has(Optimisation.RECURRENCES)) {
      recurrences.offer(legaliser);
    }
    Block legal = arrays.sink(body, reversed.body, legaliser.legalise(reversed.body, last));
    boolean ascends = commutes && (!taped || new Commuting(sweeps.stability()).test(legal));
    if (!unit) {
      descend(counter, trips.count(before), legal);
    } else if (ascends) {
      ascend(counted, counter, recurrences, legal);
    } else {
      BinaryOperator test =
          counted.step() > 0 ? BinaryOperator.GREATER_EQUAL : BinaryOperator.LESS_EQUAL;
      add(counter, trips.last(reverse), test, counted.from(), -counted.step(), legal);
    }
    return forward(body, loop.carried(), next(), loop.results(), arrays, last);
  }

  private List<Statement> unbounded() {
    Value trip = sweeps.supply().named(Scalar.INT, "trip");
    LoopStorage kept;
    if (loop instanceof For counted) {
      TripCount trips = new TripCount(counted, storage, sweeps::isLength);
      trip = trips.countsFromZero() ? sweeps.supply().like(counted.index()) : trip;
      Operand index = trips.indexAt(trip, fetch);
      legaliser.provide(counted.index(), index);
      inductions(trips, index);
      kept =
          new ArrayStorage(before, trips, counted, body, prologue, index, sweeps::isPossibleLength);
    } else {
      kept = new StackStorage(before, loop, body);
    }
    if (sweeps.tape().takes(loop)) {
      kept = new TapeStorage(before, loop, body, sweeps.tape());
    }
    LastValues last = new LastValues(sweeps, loop, body, kept);
    Block legal = kept.sink(body, reversed.body, legaliser.legalise(reversed.body, last));
    Value counter = sweeps.supply().named(Scalar.INT, "trips");
    Value executed = sweeps.supply().named(Scalar.INT, "trips");
    List<Carried> carried = new ArrayList<>(loop.carried());
    carried.add(new Carried(counter, Constant.of(0)));
    List<Value> results = new ArrayList<>(loop.results());
    results.add(executed);
    BlockBuilder counting = new BlockBuilder(sweeps.supply());
    counting.addAll(body);
    List<Operand> next = next();
    if (next != null) {
      Operation increment = new Operation.Binary(BinaryOperator.ADD, counter, Constant.of(1));
      next = new ArrayList<>(next);
      next.add(counting.let(increment, "trips", storage));
    }
    descend(trip, executed, legal);
    return forward(counting.statements(), carried, next, results, kept, last);
  }

  /** Integers that grow by a constant in each iteration follow from the counter. */
  private void inductions(TripCount trips, Operand index) {
    if (!sweeps.has(Optimisation.INDUCTION)) {
      return;
    }
    for (int k = 0; k < loop.carried().size(); k++) {
      Carried one = loop.carried().get(k);
      Operand next = LoopReversal.next(loop, k);
      Operation step = next == null ? null : definition(next);
      if (one.parameter().type() == Scalar.INT
          && step instanceof Operation.Binary binary
          && binary.left().equals(one.parameter())
          && binary.right() instanceof Constant by
          && (binary.operator() == BinaryOperator.ADD
              || binary.operator() == BinaryOperator.SUBTRACT)) {
        legaliser.compute(
            one.parameter(),
            out -> {
              Operand position = trips.position(index, out);
              Operand distance =
                  by.is(1)
                      ? position
                      : out.let(
                          new Operation.Binary(BinaryOperator.MULTIPLY, by, position), storage);
              return out.let(
                  new Operation.Binary(binary.operator(), one.initial(), distance),
                  one.parameter().name(),
                  storage);
            });
      }
    }
  }

  private Operation definition(Operand operand) {
    return body.stream()
        .filter(s -> s instanceof Let let && let.target().equals(operand))
        .map(s -> ((Let) s).operation())
        .findFirst()
        .orElse(null);
  }

  private void descend(Value counter, Operand count, Block legal) {
    Operand last =
        reverse.let(new Operation.Binary(BinaryOperator.SUBTRACT, count, Constant.of(1)), origin);
    add(counter, last, BinaryOperator.GREATER_EQUAL, Constant.of(0), -1, legal);
  }

  private void ascend(For counted, Value counter, Recurrences recurrences, Block legal) {
    List<Carried> carried = new ArrayList<>(reversed.carried);
    carried.addAll(recurrences.carried());
    List<Value> results = new ArrayList<>(reversed.results);
    results.addAll(recurrences.results());
    reverse.add(
        new For(
            counter,
            counted.from(),
            counted.test(),
            counted.to(),
            counted.step(),
            carried,
            -1,
            recurrences.advance(legal, counter),
            results,
            origin));
  }

  private void add(
      Value counter, Operand from, BinaryOperator test, Operand to, long step, Block legal) {
    reverse.add(
        new For(
            counter, from, test, to, step, reversed.carried, -1, legal, reversed.results, origin));
  }

  private List<Statement> forward(
      List<Statement> iteration,
      List<Carried> carried,
      List<Operand> next,
      List<Value> results,
      LoopStorage kept,
      LastValues last) {
    List<Statement> all = new ArrayList<>(prologue.statements());
    all.addAll(kept.storing(iteration, Anatomy.parameters(loop)));
    List<Statement> statements = new ArrayList<>(before.statements());
    List<Carried> allCarried = new ArrayList<>(carried);
    allCarried.addAll(last.carried());
    List<Value> allResults = new ArrayList<>(results);
    allResults.addAll(last.results());
    List<Operand> allNext = next == null ? null : new ArrayList<>(next);
    if (allNext != null) {
      allNext.addAll(last.next());
    }
    statements.add(LoopParts.with(loop, allCarried, all, allNext, allResults));
    return statements;
  }
}
