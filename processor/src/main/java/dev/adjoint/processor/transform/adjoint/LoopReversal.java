package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.transform.checkpoint.CheckpointedLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reverses a loop. Original: {@code loop carrying v: v = B(v)}; adjoint: the iterations backwards,
 * {@code loop carrying vBar: vBar = reverse of B}, where the adjoints of values from outside the
 * loop are sums over iterations.
 */
final class LoopReversal {
  private static final String DIVIDED = "the sweeps of the method are methods of their own";
  private static final String ENCLOSED = "it stands inside what is reversed as a whole";
  private static final String SWITCHED_OFF = "that was switched off";

  private final BlockReversal around;
  private final Sweeps sweeps;
  private final boolean mayFuse;

  /**
   * Prepares the reversal of a loop.
   *
   * @param mayFuse whether the loop stands where its forward position is known to run once: in the
   *     block whose two sweeps follow each other
   */
  LoopReversal(BlockReversal around, boolean mayFuse) {
    this.around = around;
    this.sweeps = around.sweeps();
    this.mayFuse = mayFuse;
  }

  /**
   * Reverses the loop and returns what stands in its place in the forward sweep.
   *
   * @param later the forward sweep of what follows the loop in its block
   */
  List<Statement> run(Loop loop, List<Statement> later) {
    String obstacle = obstacle(loop);
    if (obstacle.isEmpty()) {
      FusedLoop attempt = new FusedLoop(around, this);
      List<Statement> fused = attempt.fuse(loop, later);
      if (fused != null) {
        sweeps.log().fused(loop);
        return fused;
      }
      obstacle = attempt.obstacle();
    }
    int before = around.reverse().statements().size();
    List<Statement> forward = split(loop);
    if (around.reverse().statements().size() == before) {
      sweeps.log().passed(loop, obstacle);
    } else {
      sweeps.log().apart(loop, obstacle);
    }
    return forward;
  }

  /** Why the sweeps of a loop must stay apart; empty if they need not. */
  private String obstacle(Loop loop) {
    if (!sweeps.has(Optimisation.FUSION)) {
      return SWITCHED_OFF;
    }
    return sweeps.tape().isShared() ? DIVIDED : mayFuse ? sweeps.plans().obstacle(loop) : ENCLOSED;
  }

  /** The positions of carried numbers whose adjoints matter. */
  List<Integer> activePositions(Loop loop) {
    List<Integer> positions = new ArrayList<>();
    for (int k = 0; k < loop.carried().size(); k++) {
      Value parameter = loop.carried().get(k).parameter();
      if (!(parameter.type() instanceof ArrayType) && sweeps.activity().isActive(parameter)) {
        positions.add(k);
      }
    }
    return positions;
  }

  /** The operand that the body hands to carried parameter {@code position}. */
  static Operand next(Loop loop, int position) {
    List<Operand> yielded = loop.body().yielded();
    return yielded.isEmpty() ? null : yielded.get(position + (loop instanceof DoWhile ? 1 : 0));
  }

  /** A fresh value for the adjoint of {@code value}. */
  Value barOf(Value value) {
    return sweeps.supply().named(value.type(), value.isNamed() ? value.name() + "Bar" : "");
  }

  /** The reversed body, before what it reads is made available. */
  record Body(
      List<Statement> forward,
      BlockBuilder reverse,
      LoopBars bars,
      Map<Integer, Value> incoming,
      Map<Integer, Operand> outgoing) {
    /** Whether the adjoint of a carried value goes through an iteration unchanged. */
    boolean isInvariant(int position) {
      return incoming.get(position).equals(outgoing.get(position));
    }
  }

  /**
   * Reverses the body of a loop within a scope.
   *
   * @param silent the positions whose adjoint is zero in every iteration
   */
  Body reverseBody(Loop loop, Block scope, boolean outermost, Set<Integer> silent) {
    LoopBars bars = new LoopBars(around.bars(), BoundValues.of(loop), sweeps.supply());
    BlockBuilder reverse = new BlockBuilder(sweeps.supply());
    Origin origin = loop.origin().as(Origin.Role.ADJOINT);
    Map<Integer, Value> incoming = new HashMap<>();
    for (int k : activePositions(loop)) {
      Value bar = barOf(loop.carried().get(k).parameter());
      incoming.put(k, bar);
      Operand next = next(loop, k);
      if (next != null && !silent.contains(k) && sweeps.activity().isActive(next)) {
        bars.add(next, bar, false, reverse, origin);
      }
    }
    boolean taped = around.taped() && sweeps.tape().takes(loop);
    BlockReversal inner = new BlockReversal(sweeps, scope, bars, reverse, outermost, taped);
    List<Statement> forward = inner.run(loop.body());
    Map<Integer, Operand> outgoing = new HashMap<>();
    for (int k : activePositions(loop)) {
      Operand bar = inner.takeNamed(loop.carried().get(k).parameter(), origin);
      outgoing.put(
          k, bar == null ? Constant.defaultOf(loop.carried().get(k).parameter().type()) : bar);
    }
    return new Body(forward, reverse, bars, incoming, outgoing);
  }

  /** Whether the forward statements of an iteration hold a loop that is reversed there. */
  static boolean isFusedInside(List<Statement> iteration) {
    boolean[] fused = {false};
    Anatomy.forEach(
        new Block(iteration, Block.yielding(List.of()).end()), s -> fused[0] |= s instanceof Mark);
    return fused[0];
  }

  private List<Statement> checkpointed(
      CheckpointedLoop checkpointed,
      Loop loop,
      List<Statement> iteration,
      SplitLoop.Reversed reversed) {
    List<Statement> forward = checkpointed.forward();
    List<Statement> kept =
        sweeps.has(Optimisation.STORAGE_HOISTING)
            ? StorageHoisting.hoist(loop, iteration, around.reverse())
            : iteration;
    checkpointed.reverse(
        kept, reversed.body(), reversed.carried(), reversed.results(), around.reverse());
    return forward;
  }

  private List<Statement> split(Loop loop) {
    Origin origin = loop.origin().as(Origin.Role.ADJOINT);
    Bars bars = around.bars();
    List<Integer> active = activePositions(loop);
    Map<Integer, Operand> arriving = new HashMap<>();
    for (int k : active) {
      Operand bar = around.takeNamed(loop.results().get(k), origin);
      arriving.put(k, bar == null ? Constant.defaultOf(loop.results().get(k).type()) : bar);
    }
    Set<Integer> silent = new HashSet<>();
    CheckpointedLoop checkpointed =
        CheckpointedLoop.of(
            loop, sweeps.supply(), sweeps.stability(), sweeps.shadows(), around.scope());
    Block scope = checkpointed == null ? around.scope() : loop.body();
    boolean together = checkpointed != null && !checkpointed.handsOver();
    Body body = reverseBody(loop, scope, together, silent);
    for (int k : active) {
      if (arriving.get(k) instanceof Constant seed && seed.is(0) && body.isInvariant(k)) {
        silent.add(k);
      }
    }
    if (!silent.isEmpty()) {
      body = reverseBody(loop, scope, together, silent);
    }
    Map<Value, Operand> invariant = new HashMap<>();
    List<Carried> carried = new ArrayList<>();
    List<Operand> next = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    Map<Integer, Operand> leaving = new HashMap<>();
    for (int k : active) {
      Value incoming = body.incoming().get(k);
      if (silent.contains(k) && body.outgoing().get(k) instanceof Constant) {
        leaving.put(k, null);
      } else if (body.isInvariant(k)) {
        invariant.put(incoming, arriving.get(k));
        leaving.put(k, arriving.get(k));
      } else {
        carried.add(new Carried(incoming, arriving.get(k)));
        next.add(body.outgoing().get(k));
        results.add(barOf(loop.carried().get(k).parameter()));
        leaving.put(k, results.get(results.size() - 1));
      }
    }
    boolean onlySums = carried.isEmpty();
    Map<Value, Value> sums = new HashMap<>();
    List<Value> touched = body.bars().touched();
    for (Value outer : touched) {
      Operand before = bars.get(outer);
      Operand initial = before == null ? Constant.defaultOf(outer.type()) : before;
      carried.add(new Carried(body.bars().accumulator(outer), initial));
      next.add(body.bars().get(outer));
      results.add(barOf(outer));
      sums.put(outer, results.get(results.size() - 1));
    }
    Substitution substitution = new Substitution(invariant);
    Block reversed =
        new Block(
            substitution.statements(body.reverse().statements()),
            substitution.terminator(Block.yielding(next).end()));
    List<Statement> iteration = substitution.statements(body.forward());
    SplitLoop.Reversed backwards = new SplitLoop.Reversed(reversed, carried, results, onlySums);
    List<Statement> forward =
        checkpointed == null || backwards.isEmpty() && !isFusedInside(iteration)
            ? new SplitLoop(sweeps, scope, around.reverse(), loop, body.forward(), backwards).emit()
            : checkpointed(checkpointed, loop, iteration, backwards);
    touched.forEach(outer -> bars.set(outer, sums.get(outer)));
    for (int k : active) {
      Operand initial = loop.carried().get(k).initial();
      if (sweeps.activity().isActive(initial)) {
        bars.add(initial, leaving.get(k), false, around.reverse(), origin);
      }
    }
    return forward;
  }
}
