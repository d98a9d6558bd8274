package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the accesses of a block to elements of arrays, in program order. */
final class Touches {
  private final Map<Value, Let> definitions;
  private final List<Touch> touches = new ArrayList<>();

  private Touches(Map<Value, Let> definitions) {
    this.definitions = definitions;
  }

  static List<Touch> in(Block block, Map<Value, Let> definitions) {
    Touches collector = new Touches(definitions);
    collector.visit(block, List.of(), true);
    return collector.touches;
  }

  private void visit(Block block, List<For> loops, boolean certain) {
    for (Statement statement : block.statements()) {
      if (statement instanceof If branch) {
        visit(branch.then(), loops, false);
        visit(branch.otherwise(), loops, false);
      } else if (statement instanceof For loop) {
        List<For> inner = new ArrayList<>(loops);
        inner.add(loop);
        visit(loop.body(), inner, certain && loop.guard() < 0);
      } else if (statement instanceof While loop) {
        visit(loop.condition(), loops, false);
        visit(loop.body(), loops, false);
      } else if (statement instanceof DoWhile loop) {
        visit(loop.body(), loops, false);
      } else {
        simple(statement, loops, certain);
      }
    }
  }

  private void simple(Statement statement, List<For> loops, boolean certain) {
    if (statement instanceof Let let) {
      if (let.operation() instanceof Operation.Load load && let.target().type().rank() == 0) {
        add(loops, certain, true, false, load.array(), List.of(load.index()));
      } else if (let.operation() instanceof Operation.CloneArray clone) {
        add(loops, certain, true, false, clone.array(), List.of());
      }
    } else if (statement instanceof Store store) {
      add(loops, certain, false, true, store.array(), List.of(store.index()));
    } else if (statement instanceof Accumulate store) {
      add(loops, certain, true, true, store.array(), List.of(store.index()));
    } else if (statement instanceof Fill fill) {
      boolean whole = fill.from() == null;
      add(loops, certain && whole, false, true, fill.array(), List.of());
    } else if (statement instanceof CopyRange copy) {
      add(loops, certain, true, false, copy.source(), List.of());
      add(loops, false, false, true, copy.target(), List.of());
    }
  }

  private void add(
      List<For> loops,
      boolean certain,
      boolean reads,
      boolean writes,
      Operand array,
      List<Operand> last) {
    List<Operand> path = new ArrayList<>(last);
    Operand root = array;
    while (root instanceof Value value
        && definitions.containsKey(value)
        && definitions.get(value).operation() instanceof Operation.Load load) {
      path.add(0, load.index());
      root = load.array();
    }
    boolean row = last.isEmpty() && !path.isEmpty();
    touches.add(new Touch(loops, certain && !row, reads, writes, root, row ? List.of() : path));
  }
}
