package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes what structures deliver in vain. Lowering lets every variable that is assigned inside a
 * structure out of it; here go those that are the same on all paths, and those that nobody reads.
 */
final class RedundantResults {
  private final Map<Value, Operand> same = new HashMap<>();
  private final Set<Value> needed = new HashSet<>();
  private final Map<Value, Merge> merges = new HashMap<>();

  private RedundantResults() {}

  /** Returns the body without redundant results and carried values. */
  static Block removeFrom(Block body) {
    MergeCollector collector = new MergeCollector();
    collector.body(body);
    RedundantResults redundant = new RedundantResults();
    redundant.findSame(collector.merges());
    redundant.findNeeded(collector.merges(), collector.reads());
    return new MergePruning(redundant.same, redundant.needed).block(body);
  }

  private void findSame(List<Merge> all) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Merge merge : all) {
        Operand only = same.containsKey(merge.value()) ? null : onlySource(merge);
        if (only != null) {
          same.put(merge.value(), only);
          changed = true;
        }
      }
    }
    same.replaceAll((value, operand) -> resolve(operand));
  }

  /** The one operand that the value can only be, if it can be read outside; else {@code null}. */
  private Operand onlySource(Merge merge) {
    Operand only = null;
    for (Operand source : merge.sources()) {
      Operand operand = resolve(source);
      if (operand.equals(merge.value())) {
        continue;
      }
      if (only != null && !only.equals(operand)) {
        return null;
      }
      only = operand;
    }
    return only != null && merge.seesOutside(only) ? only : null;
  }

  private Operand resolve(Operand operand) {
    Operand resolved = operand;
    while (resolved instanceof Value value && same.containsKey(value)) {
      resolved = same.get(value);
    }
    return resolved;
  }

  private void findNeeded(List<Merge> all, List<Operand> reads) {
    all.forEach(merge -> merges.put(merge.value(), merge));
    Deque<Merge> open = new ArrayDeque<>();
    reads.forEach(read -> need(read, open));
    while (!open.isEmpty()) {
      Merge merge = open.pop();
      merge.sources().forEach(source -> need(source, open));
      if (merge.parameter() != null) {
        need(merge.parameter(), open);
      }
    }
  }

  private void need(Operand operand, Deque<Merge> open) {
    if (resolve(operand) instanceof Value value && merges.containsKey(value)) {
      need(merges.get(value), open);
    }
  }

  private void need(Merge merge, Deque<Merge> open) {
    if (needed.add(merge.value())) {
      open.push(merge);
    }
  }
}
