package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.BlockCopier;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whole numbers that a loop carries from one iteration to the next: a reverse loop that runs in the
 * same order carries them along, instead of fetching each from storage.
 */
final class Recurrences {
  private final For loop;
  private final Map<Value, Let> definitions = new HashMap<>();
  private final Set<Value> bound = new HashSet<>();
  private final ValueSupply supply;
  private final Map<Integer, Value> needed = new LinkedHashMap<>();

  /**
   * Prepares a loop.
   *
   * @param body the forward statements of one iteration
   */
  Recurrences(For loop, List<Statement> body, ValueSupply supply) {
    this.loop = loop;
    this.supply = supply;
    for (Statement statement : body) {
      bound.addAll(Anatomy.binds(statement));
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
      }
    }
  }

  /** Says how the reverse loop has such numbers, those aside that follow from the counter. */
  void offer(Legaliser legaliser) {
    for (int k = 0; k < loop.carried().size(); k++) {
      int position = k;
      Value parameter = loop.carried().get(k).parameter();
      if (slice(k, new HashSet<>()) != null && !legaliser.follows(parameter)) {
        legaliser.compute(parameter, out -> need(position));
      }
    }
  }

  private Value need(int position) {
    Value mine = needed.get(position);
    if (mine == null) {
      mine = supply.like(loop.carried().get(position).parameter());
      needed.put(position, mine);
      for (int other : others(slice(position, new HashSet<>()), position)) {
        need(other);
      }
    }
    return mine;
  }

  private List<Integer> others(List<Let> slice, int position) {
    List<Integer> others = new ArrayList<>();
    Set<Operand> read = new HashSet<>(List.of(next(position)));
    slice.forEach(let -> read.addAll(let.operation().operands()));
    for (int k = 0; k < loop.carried().size(); k++) {
      if (read.contains(loop.carried().get(k).parameter())) {
        others.add(k);
      }
    }
    return others;
  }

  private Operand next(int position) {
    return LoopReversal.next(loop, position);
  }

  /**
   * The statements that compute the next value of a carried number, in order; {@code null} if more
   * than whole numbers, or an exception, is involved.
   */
  private List<Let> slice(int position, Set<Integer> visited) {
    Value parameter = loop.carried().get(position).parameter();
    boolean whole = parameter.type() == Scalar.INT || parameter.type() == Scalar.LONG;
    if (!whole || next(position) == null) {
      return null;
    }
    visited.add(position);
    List<Let> slice = new ArrayList<>();
    return add(next(position), slice, visited) ? slice : null;
  }

  private boolean add(Operand operand, List<Let> slice, Set<Integer> visited) {
    if (!(operand instanceof Value value) || value.equals(loop.index())) {
      return true;
    }
    for (int k = 0; k < loop.carried().size(); k++) {
      if (loop.carried().get(k).parameter().equals(value)) {
        return visited.contains(k) || slice(k, visited) != null;
      }
    }
    if (!bound.contains(value)) {
      return true;
    }
    Let let = definitions.get(value);
    if (let == null || !isWholeArithmetic(let)) {
      return false;
    }
    if (slice.contains(let)) {
      return true;
    }
    for (Operand read : let.operation().operands()) {
      if (!add(read, slice, visited)) {
        return false;
      }
    }
    slice.add(let);
    return true;
  }

  private static boolean isWholeArithmetic(Let let) {
    Operation operation = let.operation();
    boolean arithmetic =
        operation instanceof Operation.Binary
            || operation instanceof Operation.Unary
            || operation instanceof Operation.Convert
            || operation instanceof Operation.Copy;
    return arithmetic
        && !Purity.mayThrow(operation)
        && let.target().type() instanceof Scalar type
        && type.isIntegral();
  }

  /** What the reverse loop carries besides its own. */
  List<Carried> carried() {
    List<Carried> carried = new ArrayList<>();
    needed.forEach((k, mine) -> carried.add(new Carried(mine, loop.carried().get(k).initial())));
    return carried;
  }

  /** What it has of them when it ends, which nobody reads. */
  List<Value> results() {
    return needed.values().stream().map(supply::like).toList();
  }

  /** The reverse iteration, with the numbers of the next one. */
  Block advance(Block iteration, Value counter) {
    BlockBuilder out = new BlockBuilder(supply);
    out.addAll(iteration.statements());
    Map<Value, Operand> outer = new HashMap<>(Map.of(loop.index(), counter));
    needed.forEach((k, mine) -> outer.put(loop.carried().get(k).parameter(), mine));
    BlockCopier copier =
        new BlockCopier(supply, outer, origin -> origin.as(Origin.Role.RECOMPUTED));
    Set<Let> copied = new HashSet<>();
    List<Operand> yielded = new ArrayList<>(iteration.yielded());
    for (int k : needed.keySet()) {
      for (Let let : slice(k, new HashSet<>())) {
        if (copied.add(let)) {
          out.add(copier.statement(let));
        }
      }
      yielded.add(copier.operand(next(k)));
    }
    return out.yield(yielded);
  }
}
