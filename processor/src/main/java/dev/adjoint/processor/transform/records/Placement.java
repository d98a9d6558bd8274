package dev.adjoint.processor.transform.records;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts in what reads the leaves of parameters, where they are needed first. A record that the
 * method is sure to have looked at by then is read at once; another one where it is looked at, so
 * that a null record throws where it does in the primal and nowhere else.
 */
final class Placement {
  private final Map<Value, Reading> readings;
  private final ValueSupply supply;
  private final Set<Value> wanted;

  private Placement(Map<Value, Reading> readings, ValueSupply supply, Set<Value> wanted) {
    this.readings = readings;
    this.supply = supply;
    this.wanted = wanted;
  }

  /**
   * Places the readings in a whole body.
   *
   * @param readings how each parameter of the flat method that is none of the contract's is had
   */
  static Block place(Block body, Map<Value, Reading> readings, ValueSupply supply) {
    Set<Value> wanted = new HashSet<>();
    Anatomy.forEachRead(
        body,
        operand -> {
          if (operand instanceof Value value) {
            wanted.add(value);
          }
        });
    Set<Reading> each = new LinkedHashSet<>(readings.values());
    boolean grown = true;
    while (grown) { // what one needs another reads, in whatever order they stand
      grown = false;
      for (Reading reading : each) {
        if (reading.values().stream().anyMatch(wanted::contains)) {
          grown |= wanted.addAll(reading.needs());
        }
      }
    }
    return new Placement(readings, supply, wanted).new Scope(null, true).place(body);
  }

  /** What is there in a block. */
  private final class Scope {
    private final boolean always;
    private final Map<Value, Operand> known;
    private final Set<Reading.Chain> checked;
    private final Map<Operand, Reading.Chain> chains;
    private final BlockBuilder out = new BlockBuilder(supply);

    /** A block that is entered in every call, or only in some, or several times. */
    Scope(Scope around, boolean always) {
      this.always = always;
      known = around == null ? new HashMap<>() : new HashMap<>(around.known);
      checked = around == null ? new HashSet<>() : new HashSet<>(around.checked);
      chains = around == null ? new HashMap<>() : new HashMap<>(around.chains);
    }

    Block place(Block block) {
      for (int k = 0; k < block.statements().size(); k++) {
        Statement statement = block.statements().get(k);
        read(statement, after(block, k));
        Statement placed = nested(statement);
        append(new Substitution(known).statement(placed));
      }
      read(new HashSet<>(block.end().operands()), Set.of());
      return out.end(new Substitution(known).terminator(block.end()));
    }

    private void append(Statement statement) {
      out.add(statement);
      note(statement);
    }

    private void note(Statement statement) {
      if (statement instanceof Let let
          && let.operation() instanceof Operation.Component component) {
        Reading.Chain chain =
            chains.getOrDefault(
                component.record(),
                component.record() instanceof Value root
                    ? new Reading.Chain(root, List.of())
                    : null);
        if (chain != null) {
          checked.add(chain);
          List<Integer> path = new ArrayList<>(chain.path());
          path.add(component.index());
          chains.put(let.target(), new Reading.Chain(chain.root(), path));
        }
      }
    }

    private Set<Operand> after(Block block, int position) {
      Set<Operand> after = new HashSet<>();
      List<Statement> rest = block.statements().subList(position + 1, block.statements().size());
      Anatomy.forEachRead(new Block(rest, block.end()), after::add);
      return after;
    }

    /**
     * What is read inside a block that is entered in every call may wait if nobody else needs it.
     */
    private void read(Statement statement, Set<Operand> after) {
      Set<Operand> direct = new HashSet<>(Anatomy.reads(statement));
      Set<Operand> deep = new HashSet<>();
      Anatomy.blocks(statement).forEach(block -> Anatomy.forEachRead(block, deep::add));
      if (always && statement instanceof Labeled) {
        deep.retainAll(after);
      }
      read(direct, deep);
    }

    private void read(Set<Operand> direct, Set<Operand> deep) {
      Set<Value> needed = new TreeSet<>(Comparator.comparingInt(Value::id));
      for (Value value : readings.keySet()) {
        if (!known.containsKey(value) && (direct.contains(value) || deep.contains(value))) {
          needed.add(value);
        }
      }
      for (Value value : needed) {
        Reading reading = readings.get(value);
        if (reading.once() || direct.contains(value) || isSure(reading)) {
          define(value);
        }
      }
    }

    private boolean isSure(Reading reading) {
      return !reading.throughs().isEmpty() && checked.containsAll(reading.throughs());
    }

    private void define(Value value) {
      if (known.containsKey(value)) {
        return;
      }
      Reading reading = readings.get(value);
      reading.needs().stream().filter(readings::containsKey).forEach(this::define);
      Set<Value> read = new HashSet<>(reading.values());
      read.retainAll(wanted);
      BlockBuilder steps = out.nested();
      boolean cautious = always && !isSure(reading);
      known.putAll(reading.read(read, known, cautious, steps));
      steps.statements().forEach(this::append);
    }

    private Statement nested(Statement statement) {
      if (statement instanceof If branch) {
        return new If(
            branch.condition(),
            inner(branch.then(), false),
            inner(branch.otherwise(), false),
            branch.results(),
            branch.origin());
      } else if (statement instanceof While loop) {
        return new While(
            loop.carried(),
            inner(loop.condition(), false),
            inner(loop.body(), false),
            loop.results(),
            loop.origin());
      } else if (statement instanceof Loop loop) {
        return LoopParts.withBody(loop, inner(loop.body(), false));
      }
      return statement instanceof Labeled labeled
          ? new Labeled(
              labeled.label(), inner(labeled.body(), always), labeled.results(), labeled.origin())
          : statement;
    }

    private Block inner(Block block, boolean entered) {
      return new Scope(this, entered).place(block);
    }
  }
}
