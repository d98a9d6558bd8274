package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the storage of a fused loop once, before the loop: each iteration overwrites what it reads
 * there, so all can use the same arrays.
 */
final class StorageHoisting {
  private StorageHoisting() {}

  /** Moves allocations of storage, with the arithmetic of their lengths, to before the loop. */
  static List<Statement> hoist(Loop loop, List<Statement> body, BlockBuilder before) {
    Set<Value> inside = new HashSet<>(Anatomy.parameters(loop));
    inside.addAll(BoundValues.of(loop));
    body.forEach(statement -> inside.addAll(Anatomy.binds(statement)));
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : body) {
      if (statement instanceof Let let && isStorage(let) && isInvariant(let, inside)) {
        before.add(let);
        inside.remove(let.target());
      } else {
        kept.add(statement);
      }
    }
    return kept;
  }

  private static boolean isStorage(Let let) {
    return let.origin().role() == Origin.Role.STORAGE
        && (let.operation() instanceof Operation.NewArray
            || let.operation() instanceof Operation.NewStack
            || !Purity.mayThrow(let.operation()))
        && !Purity.readsMemory(let.operation());
  }

  private static boolean isInvariant(Let let, Set<Value> inside) {
    return let.operation().operands().stream()
        .noneMatch(operand -> operand instanceof Value value && inside.contains(value));
  }
}
