package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what a block adds to one element of a shadow in several places, so that the element is
 * written once. Nothing may read or overwrite a shadow between the places.
 */
public final class AccumulationMerging {
  /** An element: the array and the index. */
  private record Element(Operand array, Operand index) {}

  private final ValueSupply supply;

  /** Prepares merging; new values come from {@code supply}. */
  public AccumulationMerging(ValueSupply supply) {
    this.supply = supply;
  }

  /** Returns the block with accumulations merged, in nested blocks too. */
  public Block merge(Block block) {
    List<Statement> merged = new ArrayList<>();
    Map<Element, Accumulate> pending = new HashMap<>();
    for (Statement statement : block.statements()) {
      if (statement instanceof Accumulate accumulate) {
        add(accumulate, pending, merged);
        continue;
      }
      Statement inner = NestedBlocks.with(statement, this::merge);
      if (ShadowAccess.readsOrOverwrites(inner)) {
        pending.clear();
      }
      merged.add(inner);
    }
    return new Block(merged, block.end());
  }

  private void add(
      Accumulate accumulate, Map<Element, Accumulate> pending, List<Statement> merged) {
    Element element = new Element(accumulate.array(), accumulate.index());
    Accumulate before = pending.get(element);
    Accumulate now = accumulate;
    if (before != null) {
      merged.removeIf(statement -> statement == before);
      BlockBuilder sum = new BlockBuilder(supply);
      Value total =
          sum.let(
              new Operation.Binary(BinaryOperator.ADD, before.value(), accumulate.value()),
              accumulate.origin());
      merged.addAll(sum.statements());
      now = new Accumulate(accumulate.array(), accumulate.index(), total, accumulate.origin());
    }
    pending.put(element, now);
    merged.add(now);
  }
}
