package dev.adjoint.processor.transform.selection;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be computed again, after a loop, to have a value of one of its iterations with its
 * derivative: the statements that it depends on, and the passive numbers to be kept from then.
 */
final class Slice {
  private static final int LARGEST = 200;
  private static final int DEPTH = 3;

  private final Loop original;
  private final Stability stability;
  private final Activity activity;
  private final Value index;
  private final Set<Value> inside;
  private final List<Statement> candidates = new ArrayList<>();
  private final Map<Value, Statement> definitions = new HashMap<>();
  private final Set<Value> captured = new LinkedHashSet<>();
  private final Set<Integer> included = new LinkedHashSet<>();
  private int size;

  /**
   * Prepares the slice of one value.
   *
   * @param original the loop as the facts know it
   * @param loop the loop as it is now
   * @param path the blocks around the use of the value, from the loop's body inwards
   */
  Slice(Loop original, Loop loop, Stability stability, Activity activity, List<Block> path) {
    this.original = original;
    this.stability = stability;
    this.activity = activity;
    this.index = loop instanceof For counted ? counted.index() : null;
    this.inside = BoundValues.of(loop);
    for (Block block : path) {
      for (Statement statement : block.statements()) {
        candidates.add(statement);
        Anatomy.binds(statement).forEach(value -> definitions.put(value, statement));
      }
    }
  }

  /** The statements to be run again, in order. */
  List<Statement> statements() {
    return included.stream().sorted().map(candidates::get).toList();
  }

  /** The numbers to be kept. */
  Set<Value> captured() {
    return captured;
  }

  /** Whether the value is available after the loop, by what the slice now contains. */
  boolean provides(Operand operand) {
    if (!isInside(operand) || operand.equals(index) || captured.contains(operand)) {
      return true;
    }
    Value value = (Value) operand;
    boolean passive = value.type() instanceof Scalar && !activity.isActive(value);
    if (passive && !isCheap(value, DEPTH)) {
      return captured.add(value);
    }
    Statement definition = definitions.get(value);
    if (definition == null || !isRepeatable(definition)) {
      return false;
    }
    if (!included.add(candidates.indexOf(definition))) {
      return true;
    }
    size += sizeOf(definition);
    return size <= LARGEST && readsOf(definition).stream().allMatch(this::provides);
  }

  /** Where an iteration stores a value, in an element of its own; {@code null} if it does not. */
  Operation.Load storedCopy(Operand value) {
    if (index == null || definitions.get(value) instanceof Let let && isLoad(let)) {
      return null;
    }
    for (Statement statement : candidates) {
      if (statement instanceof Store store
          && store.value().equals(value)
          && store.index().equals(index)
          && !isInside(store.array())
          && activity.isActive(store.array())
          && stability.isOnlyWriteIn(original, store)) {
        return new Operation.Load(store.array(), store.index());
      }
    }
    return null;
  }

  private static boolean isLoad(Let let) {
    return let.operation() instanceof Operation.Load;
  }

  private boolean isInside(Operand operand) {
    return operand instanceof Value value && inside.contains(value);
  }

  private boolean isCheap(Operand operand, int depth) {
    if (!isInside(operand) || operand.equals(index)) {
      return true;
    }
    return depth > 0
        && definitions.get(operand) instanceof Let let
        && isRepeatable(let)
        && !(let.operation() instanceof Operation.Apply)
        && let.operation().operands().stream().allMatch(read -> isCheap(read, depth - 1));
  }

  private List<Operand> readsOf(Statement statement) {
    List<Operand> reads = new ArrayList<>(Anatomy.reads(statement));
    Anatomy.blocks(statement).forEach(block -> Anatomy.forEachRead(block, reads::add));
    Set<Value> own = boundBelow(statement);
    reads.removeIf(own::contains);
    return reads;
  }

  private static Set<Value> boundBelow(Statement statement) {
    Set<Value> own = statement instanceof Loop loop ? BoundValues.of(loop) : new LinkedHashSet<>();
    if (statement instanceof If) {
      for (Block block : Anatomy.blocks(statement)) {
        Anatomy.forEach(
            block,
            inner -> {
              own.addAll(Anatomy.binds(inner));
              if (inner instanceof Loop loop) {
                own.addAll(Anatomy.parameters(loop));
              }
            });
      }
    }
    return own;
  }

  private static int sizeOf(Statement statement) {
    int[] size = {1};
    Anatomy.blocks(statement).forEach(block -> Anatomy.forEach(block, inner -> size[0]++));
    return size[0];
  }

  /** Whether a statement gives the same after the loop as in its iteration, and does no more. */
  private boolean isRepeatable(Statement statement) {
    if (statement instanceof Let let) {
      return isRepeatable(let.operation());
    }
    boolean structure = statement instanceof If || statement instanceof Loop;
    return structure && Anatomy.blocks(statement).stream().allMatch(this::isRepeatable);
  }

  private boolean isRepeatable(Block block) {
    return block.end() instanceof Terminator.Yield
        && block.statements().stream().allMatch(this::isRepeatable);
  }

  private boolean isRepeatable(Operation operation) {
    if (operation instanceof Operation.Load load) {
      return stability.isUnchangedIn(original, load);
    }
    return !Purity.hasEffect(operation)
        && !Purity.allocates(operation)
        && !Purity.readsMemory(operation)
        && !(operation instanceof Operation.Invoke)
        && !(operation instanceof Operation.Concatenate);
  }
}
