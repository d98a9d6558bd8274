package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a block that were computed so far and may yet be written inline, in program order.
 * To <em>keep</em> one is to give it a statement where it is bound; then those before it that
 * conflict with it must be kept too.
 */
final class PendingTrees {
  private record Pending(Value value, int position, Tree tree) {}

  private final Map<Value, Pending> pending = new LinkedHashMap<>();
  private final Set<Value> inlined;

  /** Starts with none; what is read inline is added to {@code inlined}. */
  PendingTrees(Set<Value> inlined) {
    this.inlined = inlined;
  }

  /** Appends a value that may be written inline. */
  void add(Value value, int position, Tree tree) {
    pending.put(value, new Pending(value, position, tree));
  }

  /** Whether it is not yet decided where the value is computed. */
  boolean holds(Value value) {
    return pending.containsKey(value);
  }

  /** Gives a statement to what a sweep computes; counts may be computed where they are read. */
  void keepNumbers() {
    for (Pending held : List.copyOf(pending.values())) {
      boolean counts = held.value.type() instanceof Scalar scalar && !scalar.isFloating();
      if (!counts) {
        keep(held.value);
      }
    }
  }

  /** Gives the value a statement. */
  void keep(Operand operand) {
    Pending kept = pending.remove(operand);
    if (kept != null) {
      for (Pending other : List.copyOf(pending.values())) {
        if (other.position < kept.position && conflict(other, kept)) {
          keep(other.value);
        }
      }
    }
  }

  /** Gives the value a statement if the expression reads a value that changes before. */
  void keepIfReading(Operand operand, Value changed) {
    Pending held = pending.get(operand);
    if (held != null && held.tree.reads().contains(changed)) {
      keep(operand);
    }
  }

  /** Gives the value a statement if computing it does more than giving a value. */
  void keepUnlessPure(Operand operand) {
    Pending held = pending.get(operand);
    if (held != null && held.tree.effects().conflictsWith(BARRIER)) {
      keep(operand);
    }
  }

  private static final Effects BARRIER = new Effects(true, true, Set.of(), Set.of());

  /** Gives those of the operands a statement that cannot be moved into {@code effects}. */
  void keepConflicting(List<Operand> operands, Effects effects) {
    for (Operand operand : operands) {
      Pending held = pending.get(operand);
      if (held != null && held.tree.effects().conflictsWith(effects)) {
        keep(operand);
      }
    }
  }

  /** Gives statements to those of the operands whose order matters. */
  void separate(List<Operand> operands) {
    List<Pending> read = read(operands);
    for (Pending one : read) {
      if (read.stream().anyMatch(other -> one.position < other.position && conflict(one, other))) {
        keep(one.value);
      }
    }
  }

  /** Keeps all that cannot be computed after something with these effects and bindings. */
  void cross(Effects effects, Set<String> boundNames) {
    for (Pending held : List.copyOf(pending.values())) {
      boolean renamed =
          held.tree.reads().stream().anyMatch(v -> v.isNamed() && boundNames.contains(v.name()));
      if (renamed || held.tree.effects().conflictsWith(effects)) {
        keep(held.value);
      }
    }
  }

  /** Writes the operands inline where order and room allow it; returns what is evaluated. */
  Tree consume(List<Operand> operands, Effects own, int room) {
    List<Pending> read = read(operands);
    Pending obstacle = obstacle(read, operands, room);
    while (obstacle != null) {
      keep(obstacle.value);
      read = read(operands);
      obstacle = obstacle(read, operands, room);
    }
    Tree tree = new Tree(own, 0, Set.of());
    for (Operand operand : operands) {
      Pending held = pending.remove(operand);
      if (held != null) {
        inlined.add(held.value);
        tree = tree.and(held.tree);
      } else {
        Set<Value> reads = operand instanceof Value value ? Set.of(value) : Set.of();
        tree = tree.and(new Tree(Effects.NONE, TreeSize.leaf(operand), reads));
      }
    }
    return tree;
  }

  private Pending obstacle(List<Pending> read, List<Operand> operands, int room) {
    for (int i = 0; i < read.size(); i++) {
      Pending one = read.get(i);
      List<Pending> after = read.subList(i + 1, read.size());
      for (Pending other : pending.values()) {
        if (one.position < other.position && conflict(one, other) && !after.contains(other)) {
          return one;
        }
      }
    }
    return size(operands) > room ? largest(read) : null;
  }

  private int size(List<Operand> operands) {
    int size = 0;
    for (Operand operand : operands) {
      Pending held = pending.get(operand);
      size += held == null ? TreeSize.leaf(operand) : held.tree.size();
    }
    return size;
  }

  private static Pending largest(List<Pending> read) {
    Pending largest = null;
    for (Pending one : read) {
      if (largest == null || one.tree.size() > largest.tree.size()) {
        largest = one;
      }
    }
    return largest;
  }

  private List<Pending> read(List<Operand> operands) {
    List<Pending> read = new ArrayList<>();
    for (Operand operand : operands) {
      Pending held = operand instanceof Value value ? pending.get(value) : null;
      if (held != null) {
        read.add(held);
      }
    }
    return read;
  }

  private static boolean conflict(Pending one, Pending other) {
    return one.tree.effects().conflictsWith(other.tree.effects());
  }
}
