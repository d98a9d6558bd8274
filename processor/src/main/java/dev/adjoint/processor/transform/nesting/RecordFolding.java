package dev.adjoint.processor.transform.nesting;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Replaces the components of records that the method itself makes by what they were made of, and
 * leaves out the records of derivatives that nobody looks at any more.
 */
public final class RecordFolding {
  private final ValueSupply supply;
  private final Map<Value, Operation.NewRecord> made = new HashMap<>();
  private final Set<Operand> read = new HashSet<>();

  private RecordFolding(ValueSupply supply) {
    this.supply = supply;
  }

  /** Returns the method with such components replaced. */
  public static PrimalMethod fold(PrimalMethod method) {
    RecordFolding folding = new RecordFolding(method.supply());
    Anatomy.forEach(method.body(), folding::note);
    if (folding.made.isEmpty()) {
      return method;
    }
    Block folded = folding.block(method.body());
    Block shorter = folded;
    do {
      folded = shorter;
      folding.read.clear();
      Anatomy.forEachRead(folded, folding.read::add);
      shorter = folding.withoutUnread(folded);
    } while (!shorter.equals(folded));
    return method.withBody(folded);
  }

  private void note(Statement statement) {
    if (statement instanceof Let let) {
      if (let.operation() instanceof Operation.NewRecord record) {
        made.put(let.target(), record);
      } else if (let.operation() instanceof Operation.Copy copy
          && made.containsKey(copy.operand())) {
        made.put(let.target(), made.get(copy.operand()));
      }
    }
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let
          && let.operation() instanceof Operation.Component component
          && made.containsKey(component.record())) {
        Operand part = made.get(component.record()).components().get(component.index());
        out.add(new Let(let.target(), new Operation.Copy(part), let.origin()));
      } else {
        out.add(NestedBlocks.with(statement, this::block));
      }
    }
    return out.end(block.end());
  }

  /** Without the records of derivatives, and copies of them, that nothing reads. */
  private Block withoutUnread(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      boolean unread =
          statement instanceof Let let
              && made.containsKey(let.target())
              && !read.contains(let.target())
              && !(let.operation() instanceof Operation.NewRecord && let.origin().isPrimal());
      if (!unread) {
        out.add(NestedBlocks.with(statement, this::withoutUnread));
      }
    }
    return out.end(block.end());
  }
}
