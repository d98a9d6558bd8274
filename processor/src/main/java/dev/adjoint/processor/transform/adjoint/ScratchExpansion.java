package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.ArrayObjects;
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
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.ir.Push;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each iteration of a loop a scratch array of its own, so that what it holds is still there
 * in the reverse sweep: the array is kept as it is, instead of each element that is read. The
 * shadow stays one array for all, since the reverse of an iteration leaves it zero. Where the
 * reverse sweep turns out not to need the array, it goes back to where it was made.
 */
final class ScratchExpansion {
  private final PrimalMethod program;
  private final Map<Value, Let> definitions = new LinkedHashMap<>();
  private final Map<Value, List<Loop>> around = new HashMap<>();
  private final Map<Value, List<Loop>> shared = new HashMap<>();
  private final Map<Loop, List<Let>> inside = new IdentityHashMap<>();
  private final Map<Value, Value> placeholders = new HashMap<>();

  private ScratchExpansion(PrimalMethod program) {
    this.program = program;
    collect(program.body(), List.of());
  }

  /** Finds the scratch arrays of a method without jumps. */
  static ScratchExpansion of(PrimalMethod program) {
    ScratchExpansion expansion = new ScratchExpansion(program);
    PrivateArrays scratch = ScratchArrays.of(program, ArrayObjects.of(program));
    expansion.definitions.values().stream()
        .filter(ScratchExpansion::isMade)
        .forEach(let -> expansion.consider(let, scratch));
    return expansion;
  }

  /** Leaves a method as it is. */
  static ScratchExpansion none(PrimalMethod program) {
    return new ScratchExpansion(program);
  }

  private static boolean isMade(Let let) {
    return let.origin().isPrimal()
        && let.operation() instanceof Operation.NewArray made
        && made.dimensions().size() == made.arrayType().rank();
  }

  private void consider(Let let, PrivateArrays scratch) {
    Value array = let.target();
    List<Loop> candidates = shared.getOrDefault(array, List.of());
    for (int k = candidates.size() - 1; k >= around.get(array).size(); k--) {
      Loop loop = candidates.get(k);
      if (scratch.isPrivateThroughout(loop, array)) {
        if (scratch.isSwept(loop, array)) {
          Let own = new Let(array, let.operation(), let.origin().as(Origin.Role.STORAGE));
          inside.computeIfAbsent(loop, l -> new ArrayList<>()).add(own);
          placeholders.put(array, program.supply().like(array));
        }
        return;
      }
    }
  }

  private void collect(Block block, List<Loop> loops) {
    for (Statement statement : block.statements()) {
      Anatomy.reads(statement).forEach(operand -> use(operand, loops));
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
        around.put(let.target(), loops);
      }
      for (Block nested : Anatomy.blocks(statement)) {
        boolean test = statement instanceof While loop && loop.condition() == nested;
        collect(nested, statement instanceof Loop loop && !test ? with(loops, loop) : loops);
      }
    }
    block.end().operands().forEach(operand -> use(operand, loops));
  }

  private static List<Loop> with(List<Loop> loops, Loop inner) {
    List<Loop> all = new ArrayList<>(loops);
    all.add(inner);
    return all;
  }

  private void use(Operand operand, List<Loop> loops) {
    if (operand instanceof Value value) {
      shared.merge(value, loops, ScratchExpansion::common);
    }
  }

  private static List<Loop> common(List<Loop> one, List<Loop> other) {
    int length = 0;
    while (length < Math.min(one.size(), other.size()) && one.get(length) == other.get(length)) {
      length++;
    }
    return one.subList(0, length);
  }

  /** The method in which such arrays are made by the iteration that uses them. */
  PrimalMethod expanded() {
    return inside.isEmpty() ? program : program.withBody(expand(program.body()));
  }

  private Block expand(Block block) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (statement instanceof Loop loop) {
        List<Statement> body = new ArrayList<>(inside.getOrDefault(loop, List.of()));
        Block own = expand(loop.body());
        body.addAll(own.statements());
        statements.add(LoopParts.withBody(loop, new Block(body, own.end())));
      } else if (statement instanceof Let let && placeholders.containsKey(let.target())) {
        statements.add(new Let(placeholders.get(let.target()), let.operation(), let.origin()));
      } else {
        statements.add(NestedBlocks.with(statement, this::expand));
      }
    }
    return new Block(statements, block.end());
  }

  /** Puts back what no iteration needs to have for itself. */
  Block contract(Block sweeps) {
    Set<Value> unneeded = new HashSet<>();
    Set<Operand> kept = new HashSet<>();
    Anatomy.forEach(
        sweeps,
        statement -> {
          if (statement instanceof Let let && isOwn(let)) {
            unneeded.add(let.target());
          } else if (statement instanceof Push push) {
            kept.add(push.value());
          } else if (statement instanceof Store store) {
            kept.add(store.value());
          }
        });
    unneeded.removeAll(kept);
    return placeholders.isEmpty() ? sweeps : contract(sweeps, unneeded);
  }

  private boolean isOwn(Let let) {
    return placeholders.containsKey(let.target())
        && let.operation() instanceof Operation.NewArray
        && let.origin().role() == Origin.Role.STORAGE;
  }

  private Block contract(Block block, Set<Value> unneeded) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (!(statement instanceof Let let)) {
        statements.add(NestedBlocks.with(statement, inner -> contract(inner, unneeded)));
      } else if (!isOwn(let) || !unneeded.contains(let.target())) {
        put(let, unneeded, statements);
      }
    }
    return new Block(statements, block.end());
  }

  /** A placeholder gives way to its array, or stays for the exception of a negative length. */
  private void put(Let let, Set<Value> unneeded, List<Statement> out) {
    Value array =
        placeholders.entrySet().stream()
            .filter(entry -> entry.getValue().equals(let.target()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    if (array == null) {
      out.add(let);
    } else if (unneeded.contains(array)) {
      out.add(new Let(array, let.operation(), let.origin()));
    } else if (!let.operation().operands().stream().allMatch(this::isLength)) {
      out.add(let);
    }
  }

  private boolean isLength(Operand operand) {
    return operand instanceof Constant constant
        ? ((Number) constant.value()).intValue() >= 0
        : definitions.containsKey(operand)
            && definitions.get(operand).operation() instanceof Operation.Length;
  }
}
