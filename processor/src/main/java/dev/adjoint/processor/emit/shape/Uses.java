package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often printed code reads each value, and in which block. */
final class Uses {
  private final Needs needs;
  private final Map<Value, Integer> counts = new HashMap<>();
  private final Map<Value, Block> readers = new HashMap<>();

  Uses(Needs needs, Block body) {
    this.needs = needs;
    block(body);
  }

  /** Whether the value is read exactly once, directly in {@code block}. */
  boolean isReadOnceIn(Value value, Block block) {
    return counts.getOrDefault(value, 0) == 1 && readers.get(value) == block;
  }

  /** Whether something that is printed reads the value. */
  boolean isNeeded(Value value) {
    return needs.isNeeded(value);
  }

  /** Whether a statement is printed. */
  boolean isPrinted(Statement statement) {
    if (statement instanceof Let let) {
      return needs.isNeeded(let.target()) || Needs.hasEffect(let);
    }
    return statement instanceof Mark || needs.isKept(statement);
  }

  /** What the end of a block reads, in the order of evaluation. */
  List<Operand> delivered(Block block, boolean testsLast) {
    List<Operand> operands = new ArrayList<>();
    List<Operand> all = block.end().operands();
    for (int i = 0; i < all.size(); i++) {
      if (isThrown(block) || needs.delivers(block, i)) {
        operands.add(all.get(i));
      }
    }
    if (testsLast) {
      operands.add(operands.remove(0));
    }
    return operands;
  }

  private static boolean isThrown(Block block) {
    return block.end() instanceof Terminator.Throw;
  }

  /** What a statement reads before anything nested in it runs, in the order of evaluation. */
  List<Operand> operands(Statement statement) {
    if (statement instanceof If choice) {
      return List.of(choice.condition());
    } else if (statement instanceof Loop loop) {
      List<Operand> operands = new ArrayList<>();
      needs.carried(loop).stream().map(Carried::initial).forEach(operands::add);
      if (loop instanceof For counted) {
        operands.add(counted.from());
        operands.add(counted.to());
      }
      return operands;
    }
    return Needs.operands(statement);
  }

  private void block(Block block) {
    for (Statement statement : block.statements()) {
      if (isPrinted(statement)) {
        count(operands(statement), block);
        nested(statement);
      }
    }
    count(delivered(block, false), block);
  }

  private void count(List<Operand> operands, Block reader) {
    for (Operand operand : operands) {
      if (operand instanceof Value value) {
        counts.merge(value, 1, Integer::sum);
        readers.put(value, reader);
      }
    }
  }

  private void nested(Statement statement) {
    if (statement instanceof If choice) {
      block(choice.then());
      block(choice.otherwise());
    } else if (statement instanceof Labeled labeled) {
      block(labeled.body());
    } else if (statement instanceof While loop) {
      block(loop.condition());
      block(loop.body());
    } else if (statement instanceof Loop loop) {
      block(loop.body());
    }
  }
}
