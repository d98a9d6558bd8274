package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the results of conditionals are known to be where the same condition is known to hold, or
 * not to: the reverse sweep's branch need not compute again what the forward sweep's delivered.
 */
final class BranchResults {
  private record Branch(Operand condition, boolean holds) {}

  private final Map<Branch, List<Let>> results;

  BranchResults() {
    this(new HashMap<>());
  }

  private BranchResults(Map<Branch, List<Let>> results) {
    this.results = results;
  }

  /** What is known at the start of a nested block. */
  BranchResults nested() {
    Map<Branch, List<Let>> copy = new HashMap<>();
    results.forEach((branch, lets) -> copy.put(branch, new ArrayList<>(lets)));
    return new BranchResults(copy);
  }

  /** What is known in a branch: which result is what operation's. */
  List<Let> given(Operand condition, boolean holds) {
    return results.getOrDefault(new Branch(condition, holds), List.of());
  }

  /** Remembers how each branch of a conditional computes its results. */
  void add(If choice) {
    add(choice, true, choice.then());
    add(choice, false, choice.otherwise());
  }

  private void add(If choice, boolean holds, Block block) {
    List<Operand> yielded = block.yielded();
    Map<Value, Operand> outside = new HashMap<>();
    Set<Value> inside = new HashSet<>();
    block.statements().forEach(statement -> inside.addAll(Anatomy.binds(statement)));
    for (int i = 0; i < yielded.size(); i++) {
      if (yielded.get(i) instanceof Value value && inside.contains(value)) {
        outside.put(value, choice.results().get(i));
      }
    }
    Substitution substitution = new Substitution(outside);
    for (int i = 0; i < yielded.size(); i++) {
      for (Statement statement : block.statements()) {
        if (statement instanceof Let let
            && let.target().equals(yielded.get(i))
            && AvailableExpressions.isFunction(let.operation())) {
          Value result = choice.results().get(i);
          results
              .computeIfAbsent(new Branch(choice.condition(), holds), b -> new ArrayList<>())
              .add(new Let(result, substitution.operation(let.operation()), let.origin()));
        }
      }
    }
  }
}
