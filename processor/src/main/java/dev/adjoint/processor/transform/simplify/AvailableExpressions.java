package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations whose results are visible at a place and still what they would be now. */
final class AvailableExpressions {
  private final AvailableExpressions around;
  private final Map<Operation, Let> computed = new HashMap<>();
  private final List<MemoryEffects> forgotten = new ArrayList<>();
  private final BranchResults branches;
  private final FreshArrays fresh;

  AvailableExpressions(FreshArrays fresh) {
    this(null, new BranchResults(), fresh);
  }

  private AvailableExpressions(
      AvailableExpressions around, BranchResults branches, FreshArrays fresh) {
    this.around = around;
    this.branches = branches;
    this.fresh = fresh;
  }

  /** What is available at the start of a nested block; used up before this is changed again. */
  AvailableExpressions nested() {
    return new AvailableExpressions(this, branches.nested(), fresh);
  }

  /** What is available at the start of a branch. */
  AvailableExpressions branch(Operand condition, boolean holds) {
    AvailableExpressions inside = nested();
    branches.given(condition, holds).forEach(let -> inside.computed.put(key(let.operation()), let));
    return inside;
  }

  /** Remembers what the branches of a conditional delivered as its results. */
  void add(If choice) {
    branches.add(choice);
  }

  /** The statement that computed the same before. */
  Optional<Let> find(Operation operation) {
    return Optional.ofNullable(lookUp(key(operation)));
  }

  private Let lookUp(Operation key) {
    Let own = computed.get(key);
    boolean outside =
        own == null && around != null && forgotten.stream().noneMatch(e -> overwrites(e, key));
    return outside ? around.lookUp(key) : own;
  }

  private boolean overwrites(MemoryEffects effects, Operation key) {
    return key instanceof Operation.Load load && effects.mayOverwrite(load, fresh);
  }

  /** Makes the result of a statement available, if computing it again gives the same. */
  void add(Let let) {
    Operation operation = let.operation();
    if (operation instanceof Operation.Load || isFunction(operation)) {
      computed.put(key(operation), let);
    }
  }

  /** Whether the result depends on the operands alone. */
  static boolean isFunction(Operation operation) {
    return !Purity.hasEffect(operation)
        && !Purity.allocates(operation)
        && !Purity.readsMemory(operation);
  }

  /** Forgets what the effects may have changed. */
  void forget(MemoryEffects effects) {
    if (effects.isNothing()) {
      return;
    }
    computed.keySet().removeIf(key -> overwrites(effects, key));
    if (around != null) {
      forgotten.add(effects);
    }
  }

  /** The same key for {@code a + b} and {@code b + a}. */
  private static Operation key(Operation operation) {
    if (operation instanceof Operation.Binary binary
        && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.MULTIPLY)
        && order(binary.left()) > order(binary.right())) {
      return new Operation.Binary(binary.operator(), binary.right(), binary.left());
    }
    return operation;
  }

  private static int order(Operand operand) {
    return operand instanceof Value value ? value.id() : -1;
  }
}
