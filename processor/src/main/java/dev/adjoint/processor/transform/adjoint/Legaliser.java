package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Optimisation;
import dev.adjoint.processor.ir.Optimisations;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the reverse of a loop body or branch refer only to what it can see. A value that the
 * forward block binds is computed again where that is cheap and possible, and kept otherwise. The
 * forward block's own nested blocks have been dealt with before, from the inside out.
 */
final class Legaliser {
  private final Stability stability;
  private final ReversalLog log;
  private final boolean divided;
  private final Optimisations optimisations;
  private final Block scope;
  private final Map<Value, Integer> order = new HashMap<>();
  private final Map<Value, Let> definitions = new HashMap<>();
  private final Map<Value, Operation> recipes = new HashMap<>();
  private final Map<Value, Operand> available = new HashMap<>();
  private final Map<Value, Function<BlockBuilder, Operand>> inductions = new HashMap<>();
  private final BlockBuilder prologue;

  /**
   * Prepares one block.
   *
   * @param scope the block whose forward sweep is complete when the reverse sweep begins
   * @param parameters what the loop around the block binds for it
   * @param forward the statements of the block in the forward sweep
   */
  Legaliser(
      Sweeps sweeps,
      Block scope,
      List<Value> parameters,
      List<Statement> forward,
      BlockBuilder prologue) {
    this.stability = sweeps.stability();
    this.log = sweeps.log();
    this.divided = sweeps.tape().isShared();
    this.optimisations = sweeps.optimisations();
    this.scope = scope;
    this.prologue = prologue;
    parameters.forEach(value -> order.put(value, order.size()));
    for (Statement statement : forward) {
      Anatomy.binds(statement).forEach(value -> order.put(value, order.size()));
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
      }
    }
  }

  /** Says that the reverse sweep has {@code replacement} in place of a forward value. */
  void provide(Value value, Operand replacement) {
    available.put(value, replacement);
  }

  /** Says how the reverse sweep can compute a forward value from the loop's counter alone. */
  void compute(Value value, Function<BlockBuilder, Operand> recipe) {
    inductions.put(value, recipe);
  }

  /** Whether it was said how the reverse sweep can compute a forward value. */
  boolean follows(Value value) {
    return inductions.containsKey(value);
  }

  /** Returns the reverse block with a prologue that makes available what it reads. */
  Block legalise(Block reverse, Keeper keeper) {
    Set<Value> needed = new LinkedHashSet<>();
    Anatomy.forEachRead(
        reverse,
        operand -> {
          if (operand instanceof Value value
              && order.containsKey(value)
              && !available.containsKey(value)) {
            needed.add(value);
          }
        });
    if (!optimisations.has(Optimisation.RECORDING)) {
      order.keySet().stream()
          .filter(value -> value.type() instanceof Scalar && !available.containsKey(value))
          .forEach(needed::add);
    }
    List<Value> ordered = new ArrayList<>(needed);
    ordered.sort((a, b) -> Integer.compare(order.get(a), order.get(b)));
    for (Value value : ordered) {
      if (inductions.containsKey(value)) {
        follow(value);
      } else if (cost(value, new HashSet<>()) > budget()) {
        Operand kept = keeper.keep(value, prologue);
        log.kept(value, definitions.get(value), kept, whyKept(value), keeper);
        available.put(value, kept);
        if (kept instanceof Value copy) {
          stability.noteCopy(copy, value);
        }
      } else {
        recompute(value);
      }
    }
    Substitution substitution = new Substitution(available);
    prologue.addAll(substitution.statements(reverse.statements()));
    return prologue.end(substitution.terminator(reverse.end()));
  }

  private int budget() {
    return optimisations.has(Optimisation.RECOMPUTATION) ? RecomputationCost.BUDGET : 0;
  }

  private int cost(Value value, Set<Value> counted) {
    if (!order.containsKey(value) || available.containsKey(value) || !counted.add(value)) {
      return 0;
    }
    if (inductions.containsKey(value)) {
      return 2;
    }
    Operation recipe = recipe(value);
    int total = recipe == null ? RecomputationCost.NEVER : RecomputationCost.of(recipe);
    boolean reassigned = divided && recipe instanceof Operation.StaticRead;
    if (recipe == null || reassigned) {
      return RecomputationCost.NEVER; // a static field may be another one between two methods
    }
    for (Operand operand : recipe.operands()) {
      if (total > budget()) {
        return total;
      }
      if (operand instanceof Value read) {
        total += cost(read, counted);
      }
    }
    return total;
  }

  /** The operation that gives the value again; {@code null} if there is none. */
  private Operation recipe(Value value) {
    return recipes.computeIfAbsent(value, this::findRecipe);
  }

  private Operation findRecipe(Value value) {
    Let let = definitions.get(value);
    Operation operation = let == null ? null : let.operation();
    boolean reloading = optimisations.has(Optimisation.RELOADING);
    if (operation instanceof Operation.Load && (!reloading || !stability.survives(value, scope))) {
      operation = null;
    }
    boolean costly =
        operation == null || RecomputationCost.of(operation) >= RecomputationCost.DIVISION;
    if (reloading && costly) {
      Operation copy = stability.storedCopy(value, scope);
      return copy == null || needs(copy, value, new HashSet<>()) ? operation : copy;
    }
    return operation;
  }

  /** Whether an operation cannot be done without the value: it may be the index of its own copy. */
  private boolean needs(Operation operation, Value value, Set<Value> seen) {
    for (Operand operand : operation.operands()) {
      if (operand.equals(value)) {
        return true;
      }
      boolean fresh = operand instanceof Value one && seen.add(one);
      Let let = fresh ? definitions.get((Value) operand) : null;
      if (let != null && needs(let.operation(), value, seen)) {
        return true;
      }
    }
    return false;
  }

  private Operand recompute(Operand operand) {
    if (!(operand instanceof Value value)
        || !order.containsKey(value)
        || available.containsKey(operand)) {
      return operand instanceof Value value && available.containsKey(value)
          ? available.get(value)
          : operand;
    }
    if (inductions.containsKey(value)) {
      return follow(value);
    }
    Operation recipe = recipe(value);
    List<Operand> operands = recipe.operands().stream().map(this::recompute).toList();
    Operation again = operands.isEmpty() ? recipe : recipe.withOperands(operands);
    Value copy = prologue.let(again, value.name(), originOf(value));
    stability.noteCopy(copy, value);
    log.recomputed(value, definitions.get(value), copy);
    available.put(value, copy);
    return copy;
  }

  private Operand follow(Value value) {
    Operand again = inductions.get(value).apply(prologue);
    log.follows(value, again);
    available.put(value, again);
    return again;
  }

  /** Why a value is not computed again. */
  private String whyKept(Value value) {
    Operation recipe = recipe(value);
    if (recipe != null) {
      return RecomputationCost.of(recipe) >= RecomputationCost.NEVER
          ? "it must not run twice"
          : "computing it again costs more than a store and a fetch";
    }
    Let let = definitions.get(value);
    return let == null
        ? "it comes from the iteration before, or from a branch"
        : "the array element is overwritten before the reverse sweep";
  }

  private Origin originOf(Value value) {
    Let let = definitions.get(value);
    return (let == null ? Origin.FRAME : let.origin()).as(Origin.Role.RECOMPUTED);
  }
}
