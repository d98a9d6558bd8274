package dev.adjoint.processor.transform.check;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that are read only where a guard such as {@code bar == 0 ? 0 : …} may drop them. */
final class GuardedValues {
  private final Set<Value> guarded = new HashSet<>();

  GuardedValues(Block body) {
    Map<Value, Set<Value>> readBy = new HashMap<>();
    Set<Value> free = new HashSet<>();
    Anatomy.forEach(body, statement -> statement(statement, readBy, free));
    ends(body, free);
    guarded.addAll(readBy.keySet());
    guarded.removeAll(free);
    shrink(readBy);
  }

  /** Whether no reader sees the value but through a guard. */
  boolean contains(Value value) {
    return guarded.contains(value);
  }

  private void statement(Statement statement, Map<Value, Set<Value>> readBy, Set<Value> free) {
    if (!(statement instanceof Let let)) {
      values(Anatomy.reads(statement), free);
    } else if (let.operation() instanceof Operation.Select choice) {
      values(List.of(choice.condition()), free);
      values(List.of(choice.whenTrue(), choice.whenFalse()), guarded);
    } else {
      note(let.operation().operands(), let.target(), readBy);
    }
  }

  private static void note(List<Operand> operands, Value target, Map<Value, Set<Value>> readBy) {
    for (Operand operand : operands) {
      if (operand instanceof Value value) {
        readBy.computeIfAbsent(value, v -> new HashSet<>()).add(target);
      }
    }
  }

  private static void values(List<Operand> operands, Set<Value> to) {
    operands.stream().filter(Value.class::isInstance).forEach(operand -> to.add((Value) operand));
  }

  private static void ends(Block block, Set<Value> free) {
    values(block.end().operands(), free);
    block.statements().stream()
        .flatMap(s -> Anatomy.blocks(s).stream())
        .forEach(b -> ends(b, free));
  }

  /** Takes out what goes into something that is read without a guard. */
  private void shrink(Map<Value, Set<Value>> readBy) {
    boolean changed = true;
    while (changed) {
      changed =
          guarded.removeIf(value -> !guarded.containsAll(readBy.getOrDefault(value, Set.of())));
    }
  }
}
