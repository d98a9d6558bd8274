package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.CopyRange;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.FieldStore;
import dev.adjoint.processor.ir.Fill;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What must be printed: statements with effects and all that they need. A variable that nothing
 * reads would be a warning in the generated code.
 */
final class Needs {
  private final Structure structure;
  private final Set<Value> values = new HashSet<>();
  private final Set<Statement> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Value> pending = new ArrayDeque<>();

  Needs(Structure structure, Block body) {
    this.structure = structure;
    block(body);
    while (!pending.isEmpty()) {
      propagate(pending.pop());
    }
  }

  /** Whether something that is printed reads the value. */
  boolean isNeeded(Value value) {
    return values.contains(structure.canonical(value));
  }

  /** Whether a structure is printed. */
  boolean isKept(Statement structured) {
    return kept.contains(structured);
  }

  /** Whether the operand at a position of a block's end is handed over. */
  boolean delivers(Block block, int position) {
    Value target = structure.targets(block).get(position);
    return target == null || isNeeded(target);
  }

  /** Whether a binding must be printed even if nothing reads its value. */
  static boolean hasEffect(Let let) {
    return Purity.hasEffect(let.operation())
        || let.origin().isPrimal() && Purity.mayThrow(let.operation());
  }

  /** The operands of a statement without nested blocks, in the order of their evaluation. */
  static List<Operand> operands(Statement statement) {
    if (statement instanceof Let let) {
      return let.operation().operands();
    } else if (statement instanceof Perform perform) {
      return perform.call().operands();
    } else if (statement instanceof Store store) {
      return List.of(store.array(), store.index(), store.value());
    } else if (statement instanceof FieldStore store) {
      return List.of(store.object(), store.value());
    } else if (statement instanceof Accumulate add) {
      return List.of(add.array(), add.index(), add.value());
    } else if (statement instanceof Push push) {
      return List.of(push.stack(), push.value());
    } else if (statement instanceof CopyRange copy) {
      return List.of(
          copy.source(), copy.sourceFrom(), copy.target(), copy.targetFrom(), copy.length());
    } else if (statement instanceof Fill fill) {
      List<Operand> operands = new ArrayList<>();
      operands.add(fill.array());
      operands.add(fill.from());
      operands.add(fill.to());
      operands.add(fill.value());
      operands.removeIf(Objects::isNull);
      return operands;
    }
    return List.of();
  }

  private void need(Operand operand) {
    if (operand instanceof Value value) {
      Value canonical = structure.canonical(value);
      if (values.add(canonical)) {
        pending.push(canonical);
      }
    }
  }

  /** Marks what a block does; says whether it does something but yield. */
  private boolean block(Block block) {
    boolean acts = false;
    for (Statement statement : block.statements()) {
      acts |= statement(statement);
    }
    boolean leaves = !(block.end() instanceof Terminator.Yield);
    if (structure.parent(block) == null) {
      block.end().operands().forEach(this::need);
    } else if (block.end() instanceof Terminator.Throw) {
      block.end().operands().forEach(this::need);
    }
    return acts || leaves;
  }

  private boolean statement(Statement statement) {
    if (statement instanceof Let let) {
      if (hasEffect(let)) {
        let.operation().operands().forEach(this::need);
        return true;
      }
      return false;
    }
    if (statement instanceof Mark) {
      return false;
    }
    boolean acts = nestedAct(statement);
    if (acts) {
      keep(statement);
    }
    return acts;
  }

  private boolean nestedAct(Statement statement) {
    if (statement instanceof If choice) {
      return block(choice.then()) | block(choice.otherwise());
    } else if (statement instanceof Labeled labeled) {
      return block(labeled.body());
    } else if (statement instanceof While loop) {
      return block(loop.condition()) | block(loop.body());
    } else if (statement instanceof Loop loop) {
      return block(loop.body());
    }
    operands(statement).forEach(this::need);
    return true;
  }

  private void keep(Statement statement) {
    if (!kept.add(statement)) {
      return;
    }
    if (statement instanceof If choice) {
      need(choice.condition());
    } else if (statement instanceof For loop) {
      need(loop.from());
      need(loop.to());
      if (loop.guard() >= 0) {
        need(loop.carried().get(loop.guard()).parameter());
      }
    } else if (statement instanceof While loop) {
      loop.condition().yielded().forEach(this::need);
    } else if (statement instanceof DoWhile loop && !loop.body().yielded().isEmpty()) {
      need(loop.body().yielded().get(0));
    }
  }

  private void propagate(Value value) {
    Statement definition = structure.definition(value);
    if (definition instanceof Let let) {
      let.operation().operands().forEach(this::need);
    } else if (definition != null) {
      keep(definition);
    }
    structure.inputs(value).forEach(this::need);
  }

  /** The carried values of a loop that are printed. */
  List<Carried> carried(Loop loop) {
    return loop.carried().stream().filter(c -> isNeeded(c.parameter())).toList();
  }
}
