package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.analysis.memory.PrivateArrays;
import dev.adjoint.processor.analysis.memory.ScratchArrays;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes an array once, before a loop, that each iteration makes and fills before it reads it; its
 * shadow too, since the reverse of an iteration leaves it zero. The length is that of an array, so
 * that making it cannot fail where the loop would not have run.
 */
final class ScratchHoisting {
  private final Map<Value, Let> definitions = new HashMap<>();
  private final Map<Value, Value> originals = new HashMap<>();
  private final PrivateArrays scratch;

  private ScratchHoisting(PrimalMethod program, Map<Value, Value> shadows) {
    this.scratch = ScratchArrays.of(program, ArrayObjects.of(program));
    shadows.forEach((array, shadow) -> originals.put(shadow, array));
    Anatomy.forEach(
        program.body(),
        statement -> {
          if (statement instanceof Let let) {
            definitions.put(let.target(), let);
          }
        });
  }

  /**
   * Returns a method without jumps in which such arrays are made before loops.
   *
   * @param shadows the shadow of each array
   */
  static PrimalMethod hoist(PrimalMethod program, Map<Value, Value> shadows) {
    return program.withBody(new ScratchHoisting(program, shadows).block(program.body()));
  }

  private Block block(Block block) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (statement instanceof Loop loop) {
        loop(loop, statements);
      } else {
        statements.add(NestedBlocks.with(statement, this::block));
      }
    }
    return new Block(statements, block.end());
  }

  private void loop(Loop loop, List<Statement> out) {
    Block inner = block(loop.body());
    Set<Value> inside = new HashSet<>(BoundValues.of(loop));
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : inner.statements()) {
      boolean moves = statement instanceof Let let && isScratch(let, loop, inside);
      (moves ? out : kept).add(statement);
    }
    out.add(LoopParts.withBody(loop, new Block(kept, inner.end())));
  }

  private boolean isScratch(Let let, Loop loop, Set<Value> inside) {
    Value array = originals.getOrDefault(let.target(), let.target());
    return let.operation() instanceof Operation.NewArray made
        && made.dimensions().size() == made.arrayType().rank()
        && made.dimensions().stream().allMatch(operand -> isLength(operand, inside))
        && definitions.get(array).operation() instanceof Operation.NewArray
        && scratch.isPrivateThroughout(loop, array);
  }

  /** Whether an operand is a length, and known before the loop. */
  private boolean isLength(Operand operand, Set<Value> inside) {
    if (operand instanceof Constant constant) {
      return ((Number) constant.value()).intValue() >= 0;
    }
    return !inside.contains(operand)
        && definitions.containsKey(operand)
        && definitions.get(operand).operation() instanceof Operation.Length;
  }
}
