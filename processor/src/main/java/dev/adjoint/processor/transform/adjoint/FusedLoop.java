package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Sweep;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs both sweeps of each iteration back to back, in the place of the forward loop: possible when
 * the adjoints of what the loop carries are known before the loop and go through every iteration
 * unchanged, as those of sums do. Nothing needs to be kept.
 */
final class FusedLoop {
  private final BlockReversal around;
  private final LoopReversal reversal;
  private final Sweeps sweeps;
  private String obstacle = "";

  FusedLoop(BlockReversal around, LoopReversal reversal) {
    this.around = around;
    this.reversal = reversal;
    this.sweeps = around.sweeps();
  }

  /** Returns the fused loop with what it needs before it; {@code null} if it cannot be fused. */
  List<Statement> fuse(Loop loop, List<Statement> later) {
    BlockBuilder before = new BlockBuilder(sweeps.supply());
    Map<Integer, Operand> seeds = new HashMap<>();
    Set<Integer> silent = new HashSet<>();
    Hoisting hoisting = new Hoisting(loop, later, before);
    for (int k : reversal.activePositions(loop)) {
      Operand bar = around.bars().get(loop.results().get(k));
      if (bar == null) {
        silent.add(k);
        continue;
      }
      Operand seed = hoisting.hoist(bar);
      if (seed == null) {
        return refused(named(loop, k) + " is known only after what follows the loop");
      }
      seeds.put(k, seed);
    }
    LoopReversal.Body body = reversal.reverseBody(loop, loop.body(), true, silent);
    for (int k : reversal.activePositions(loop)) {
      boolean known =
          seeds.containsKey(k) ? body.isInvariant(k) : body.outgoing().get(k) instanceof Constant;
      if (!known) {
        return refused(named(loop, k) + " changes from one iteration to the next");
      }
    }
    return body.reverse().isEmpty() && !LoopReversal.isFusedInside(body.forward())
        ? refused("there is nothing to reverse")
        : emit(loop, body, seeds, before);
  }

  /** Why the last loop could not be fused. */
  String obstacle() {
    return obstacle;
  }

  private List<Statement> refused(String reason) {
    obstacle = reason;
    return null;
  }

  private static String named(Loop loop, int position) {
    Value parameter = loop.carried().get(position).parameter();
    return "the adjoint of " + (parameter.isNamed() ? parameter.name() : "what it carries");
  }

  private List<Statement> emit(
      Loop loop, LoopReversal.Body body, Map<Integer, Operand> seeds, BlockBuilder before) {
    Origin origin = loop.origin().as(Origin.Role.ADJOINT);
    Map<Value, Operand> known = new HashMap<>();
    seeds.forEach((k, seed) -> known.put(body.incoming().get(k), seed));
    Substitution substitution = new Substitution(known);
    List<Carried> carried = new ArrayList<>(loop.carried());
    List<Operand> next = new ArrayList<>(loop.body().yielded());
    List<Value> results = new ArrayList<>(loop.results());
    List<Value> touched = body.bars().touched();
    for (Value outer : touched) {
      carried.add(new Carried(body.bars().accumulator(outer), Constant.defaultOf(outer.type())));
      next.add(substitution.operand(body.bars().get(outer)));
      results.add(reversal.barOf(outer));
    }
    List<Statement> statements = new ArrayList<>(substitution.statements(body.forward()));
    statements.addAll(substitution.statements(body.reverse().statements()));
    List<Statement> kept =
        sweeps.has(Optimisation.STORAGE_HOISTING)
            ? StorageHoisting.hoist(loop, statements, before)
            : statements;
    before.add(new Mark(Sweep.FUSED, origin));
    before.add(LoopParts.with(loop, carried, kept, next, results));
    for (int k : seeds.keySet()) {
      around.bars().take(loop.results().get(k));
    }
    for (int k = 0; k < touched.size(); k++) {
      Value sum = results.get(loop.results().size() + k);
      around.bars().add(touched.get(k), sum, false, around.reverse(), origin);
    }
    for (Map.Entry<Integer, Operand> seed : seeds.entrySet()) {
      Operand initial = loop.carried().get(seed.getKey()).initial();
      if (sweeps.activity().isActive(initial)) {
        around.bars().add(initial, seed.getValue(), false, around.reverse(), origin);
      }
    }
    return before.statements();
  }

  /** Moves the computation of an adjoint from the reverse sweep to before the loop. */
  private final class Hoisting {
    private final Set<Value> boundLater = new HashSet<>();
    private final Map<Value, Let> computedLater = new HashMap<>();
    private final Map<Value, Operand> hoisted = new HashMap<>();
    private final BlockBuilder before;

    Hoisting(Loop loop, List<Statement> later, BlockBuilder before) {
      this.before = before;
      boundLater.addAll(loop.results());
      later.forEach(this::note);
      around.reverse().statements().forEach(this::note);
    }

    private void note(Statement statement) {
      boundLater.addAll(Anatomy.binds(statement));
      if (statement instanceof Let let) {
        computedLater.put(let.target(), let);
      }
    }

    /** The operand, computed before the loop; {@code null} if that cannot be. */
    Operand hoist(Operand operand) {
      if (!(operand instanceof Value value) || !boundLater.contains(value)) {
        return operand;
      }
      if (hoisted.containsKey(value)) {
        return hoisted.get(value);
      }
      Let let = computedLater.get(value);
      if (let == null || !isMovable(let)) {
        return null;
      }
      List<Operand> operands = new ArrayList<>();
      for (Operand read : let.operation().operands()) {
        Operand moved = hoist(read);
        if (moved == null) {
          return null;
        }
        operands.add(moved);
      }
      Operation operation =
          operands.isEmpty() ? let.operation() : let.operation().withOperands(operands);
      Value copy = before.let(operation, value.name(), let.origin());
      hoisted.put(value, copy);
      return copy;
    }

    /** Whether it can be computed earlier, and perhaps in vain. */
    private static boolean isMovable(Let let) {
      boolean fails = let.origin().isPrimal() && Purity.mayThrow(let.operation());
      return !fails && !Purity.readsMemory(let.operation()) && !Purity.allocates(let.operation());
    }
  }
}
