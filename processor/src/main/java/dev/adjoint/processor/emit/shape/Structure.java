package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the values of a method are bound, and what flows into the results of its structures. Blocks
 * are told apart by identity.
 */
final class Structure {
  private final Map<Block, Block> parents = new IdentityHashMap<>();
  private final Map<Block, List<Value>> targets = new IdentityHashMap<>();
  private final Map<Block, Labeled> jumps = new IdentityHashMap<>();
  private final Map<Value, Statement> definitions = new LinkedHashMap<>();
  private final Map<Value, Block> homes = new HashMap<>();
  private final Set<Value> starts = new HashSet<>();
  private final Map<Value, Value> parameters = new HashMap<>();
  private final Map<Value, List<Operand>> inputs = new LinkedHashMap<>();

  /** Walks the body of a method that hands {@code count} operands to its caller. */
  Structure(Block body) {
    List<Value> caller = Collections.nCopies(body.yielded().size(), null);
    block(body, null, caller, Map.of());
  }

  private void block(Block block, Block parent, List<Value> receivers, Map<Label, Labeled> labels) {
    if (parent != null) {
      parents.put(block, parent);
    }
    for (Statement statement : block.statements()) {
      statement(statement, block, labels);
    }
    if (block.end() instanceof Terminator.Exit exit) {
      Labeled labeled = labels.get(exit.label());
      jumps.put(block, labeled);
      deliver(block, labeled.results());
    } else if (block.end() instanceof Terminator.Yield) {
      deliver(block, receivers);
    }
  }

  private void deliver(Block block, List<Value> receivers) {
    targets.put(block, receivers);
    List<Operand> operands = block.end().operands();
    for (int i = 0; i < receivers.size(); i++) {
      if (receivers.get(i) != null) {
        input(receivers.get(i), operands.get(i));
      }
    }
  }

  private void input(Value receiver, Operand operand) {
    inputs.computeIfAbsent(receiver, key -> new ArrayList<>()).add(operand);
  }

  private void statement(Statement statement, Block home, Map<Label, Labeled> labels) {
    if (statement instanceof Let let) {
      define(let.target(), let, home);
    } else if (statement instanceof If choice) {
      choice.results().forEach(result -> define(result, choice, home));
      block(choice.then(), home, choice.results(), labels);
      block(choice.otherwise(), home, choice.results(), labels);
    } else if (statement instanceof Labeled labeled) {
      labeled.results().forEach(result -> define(result, labeled, home));
      Map<Label, Labeled> inner = new HashMap<>(labels);
      inner.put(labeled.label(), labeled);
      block(labeled.body(), home, labeled.results(), inner);
    } else if (statement instanceof Loop loop) {
      loop(loop, home, labels);
    }
  }

  private void loop(Loop loop, Block home, Map<Label, Labeled> labels) {
    for (int i = 0; i < loop.carried().size(); i++) {
      Carried carried = loop.carried().get(i);
      define(carried.parameter(), loop, home);
      input(carried.parameter(), carried.initial());
      define(loop.results().get(i), loop, home);
      parameters.put(loop.results().get(i), carried.parameter());
    }
    List<Value> next = new ArrayList<>();
    if (loop instanceof DoWhile) {
      next.add(null);
    }
    loop.carried().forEach(carried -> next.add(carried.parameter()));
    if (loop instanceof For counted) {
      define(counted.index(), counted, counted.body());
      if (counted.from() instanceof Value from && from.name().equals(counted.index().name())) {
        starts.add(from);
      }
    }
    if (loop instanceof While tested) {
      block(tested.condition(), home, Collections.singletonList(null), labels);
    }
    block(loop.body(), home, next, labels);
  }

  private void define(Value value, Statement statement, Block home) {
    definitions.put(value, statement);
    homes.put(value, home);
  }

  /** The block directly around a block; null for the body. */
  Block parent(Block block) {
    return parents.get(block);
  }

  /**
   * What receives the operands at the end of a block: results, or a loop's parameters; null for
   * what is always needed.
   */
  List<Value> targets(Block block) {
    return targets.getOrDefault(block, List.of());
  }

  /** What a block that ends in an exit leaves. */
  Labeled jump(Block block) {
    return jumps.get(block);
  }

  /** Whether a counter of the same name starts at the value. */
  boolean isStart(Value value) {
    return value.isNamed() && starts.contains(value);
  }

  /** Whether the value belongs to the companion's frame, whatever variable it is named like. */
  boolean isFrame(Value value) {
    Statement definition = definitions.get(value);
    return definition != null && definition.origin().role() == Origin.Role.FRAME;
  }

  /** The statement that binds a value; null for a parameter of the method. */
  Statement definition(Value value) {
    return definitions.get(value);
  }

  /** The values that are bound in the method, in program order. */
  Iterable<Value> defined() {
    return definitions.keySet();
  }

  /** The block that declares a value's variable at the latest; null for a parameter. */
  Block home(Value value) {
    return homes.get(value);
  }

  /** The carried parameter in place of a loop's result, which is its last value. */
  Value canonical(Value value) {
    return parameters.getOrDefault(value, value);
  }

  /** What flows into a result or a carried parameter. */
  List<Operand> inputs(Value value) {
    return inputs.getOrDefault(value, List.of());
  }

  /** Whether {@code outer} is {@code inner} or around it. */
  boolean encloses(Block outer, Block inner) {
    for (Block block = inner; block != null; block = parents.get(block)) {
      if (block == outer) {
        return true;
      }
    }
    return false;
  }

  /** The innermost block around both. */
  Block common(Block one, Block other) {
    Block block = one;
    while (!encloses(block, other)) {
      block = parents.get(block);
    }
    return block;
  }
}
