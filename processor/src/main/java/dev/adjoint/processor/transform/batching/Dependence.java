package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values of a tangent program depend on the direction: numbers that are computed from
 * tangents, and the references that may denote an array of tangents.
 */
final class Dependence {
  private final Set<Value> dependent;
  private final Map<Label, List<Value>> labels = new HashMap<>();
  private boolean grown = true;

  private Dependence(Collection<Value> tangents) {
    this.dependent = new HashSet<>(tangents);
  }

  /** Finds all of them, given the tangents that are parameters and those that are arrays. */
  static Dependence of(Block body, Collection<Value> tangents) {
    Dependence dependence = new Dependence(tangents);
    while (dependence.grown) {
      dependence.grown = false;
      dependence.block(body);
    }
    return dependence;
  }

  /** Whether an operand depends on the direction. */
  boolean has(Operand operand) {
    return operand instanceof Value && dependent.contains(operand);
  }

  /**
   * Whether anything that a statement binds or does depends on the direction, or what it leaves to
   * a block around: a constant may be one of several that a result may have.
   */
  boolean touches(Statement statement) {
    return Anatomy.binds(statement).stream().anyMatch(this::has)
        || Anatomy.reads(statement).stream().anyMatch(this::has)
        || Anatomy.blocks(statement).stream().anyMatch(this::touches);
  }

  private boolean touches(Block block) {
    return block.statements().stream().anyMatch(this::touches)
        || block.end().operands().stream().anyMatch(this::has)
        || block.end() instanceof Terminator.Exit exit
            && labels.get(exit.label()).stream().anyMatch(this::has);
  }

  private void block(Block block) {
    block.statements().forEach(this::statement);
    if (block.end() instanceof Terminator.Exit exit) {
      join(exit.operands(), labels.get(exit.label()));
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Let let) {
      let(let);
    } else if (statement instanceof Store store) {
      array(store.value(), store.array());
    } else if (statement instanceof If choice) {
      block(choice.then());
      block(choice.otherwise());
      join(choice.then().yielded(), choice.results());
      join(choice.otherwise().yielded(), choice.results());
      if (has(choice.condition())) {
        choice.results().forEach(this::add);
      }
    } else if (statement instanceof Loop loop) {
      loop(loop);
    } else if (statement instanceof Labeled labeled) {
      labels.put(labeled.label(), labeled.results());
      block(labeled.body());
      join(labeled.body().yielded(), labeled.results());
    }
  }

  private void let(Let let) {
    for (Operand operand : let.operation().operands()) {
      if (let.target().type() instanceof ArrayType) {
        if (handsOn(let.operation())) {
          array(operand, let.target());
        }
      } else if (!(let.operation() instanceof Operation.Length) && has(operand)) {
        add(let.target());
      }
    }
  }

  /** Whether the result is a reference that was there before, or to an array of such. */
  private static boolean handsOn(Operation operation) {
    return operation instanceof Operation.Copy
        || operation instanceof Operation.Select
        || operation instanceof Operation.Load
        || operation instanceof Operation.CloneArray
        || operation instanceof Operation.ArrayLiteral;
  }

  private void loop(Loop loop) {
    List<Value> parameters = loop.carried().stream().map(c -> c.parameter()).toList();
    join(loop.carried().stream().map(c -> c.initial()).toList(), parameters);
    block(loop.body());
    List<Operand> next = loop.body().yielded();
    if (!next.isEmpty()) {
      join(next.subList(next.size() - parameters.size(), next.size()), parameters);
    }
    join(parameters, loop.results());
    join(loop.results(), parameters);
  }

  private void join(List<? extends Operand> from, List<Value> to) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      if (to.get(i).type() instanceof ArrayType) {
        array(from.get(i), to.get(i));
      } else if (has(from.get(i))) {
        add(to.get(i));
      }
    }
  }

  /** Two references of which one goes where the other is: both or neither are to tangents. */
  private void array(Operand one, Operand other) {
    if (one.type() instanceof ArrayType && other.type() instanceof ArrayType) {
      if (has(one) && other instanceof Value value) {
        add(value);
      }
      if (has(other) && one instanceof Value value) {
        add(value);
      }
    }
  }

  private void add(Value value) {
    grown |= dependent.add(value);
  }
}
