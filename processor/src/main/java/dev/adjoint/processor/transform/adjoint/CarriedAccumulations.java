package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.analysis.memory.Stability;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.LoopParts;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Where the iterations of a counted loop add to neighbouring elements of a shadow, an element gets
 * its parts in iterations that follow each other. They are added up in a local that goes from one
 * iteration to the next, and each element is written once.
 */
final class CarriedAccumulations {
  private static final int MOST = 4;

  private final ValueSupply supply;
  private final Stability stability;

  CarriedAccumulations(ValueSupply supply, Stability stability) {
    this.supply = supply;
    this.stability = stability;
  }

  /** An addition to the element at a constant distance from the counter. */
  private record Part(Accumulate accumulate, long distance) {}

  /** Returns the block with such sums in locals, in nested blocks too. */
  Block carry(Block block) {
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      Statement inner = NestedBlocks.with(statement, this::carry);
      boolean counted = inner instanceof For loop && loop.guard() < 0 && Math.abs(loop.step()) == 1;
      List<Part> parts = counted ? neighbours((For) inner) : List.of();
      if (parts.isEmpty()) {
        out.add(inner);
      } else {
        carry((For) inner, parts, out);
      }
    }
    return out.end(block.end());
  }

  /** The additions, in the order in which an element gets them; empty if there are none such. */
  private List<Part> neighbours(For loop) {
    if (!(loop.body().end() instanceof Terminator.Yield)
        || loop.index().type() != Scalar.INT
        || !new Commuting(stability).test(loop.body())) {
      return List.of();
    }
    Set<Value> inside = BoundValues.of(loop);
    List<Part> all = new ArrayList<>();
    for (Statement statement : loop.body().statements()) {
      if (statement instanceof Accumulate accumulate && !inside.contains(accumulate.array())) {
        Long distance = distance(accumulate.index(), loop);
        if (distance != null) {
          all.add(new Part(accumulate, distance));
        }
      }
    }
    return all.stream()
        .map(part -> all.stream().filter(p -> sameArray(p, part)).toList())
        .filter(parts -> areNeighbours(parts))
        .findFirst()
        .map(parts -> inOrder(parts, loop.step()))
        .orElse(List.of());
  }

  private static boolean sameArray(Part one, Part other) {
    return one.accumulate.array().equals(other.accumulate.array());
  }

  private static List<Part> inOrder(List<Part> parts, long step) {
    Comparator<Part> byDistance = Comparator.comparingLong(Part::distance);
    return parts.stream().sorted(step > 0 ? byDistance.reversed() : byDistance).toList();
  }

  private static boolean areNeighbours(List<Part> parts) {
    long distinct = parts.stream().mapToLong(Part::distance).distinct().count();
    long least = parts.stream().mapToLong(Part::distance).min().orElse(0);
    long greatest = parts.stream().mapToLong(Part::distance).max().orElse(0);
    return parts.size() > 1
        && parts.size() <= MOST
        && distinct == parts.size()
        && greatest - least == parts.size() - 1;
  }

  private static Long distance(Operand index, For loop) {
    if (index.equals(loop.index())) {
      return 0L;
    }
    for (Statement statement : loop.body().statements()) {
      if (statement instanceof Let let
          && let.target().equals(index)
          && let.operation() instanceof Operation.Binary binary
          && binary.left().equals(loop.index())
          && binary.right() instanceof Constant constant
          && constant.value() instanceof Integer by) {
        return binary.operator() == BinaryOperator.ADD
            ? Long.valueOf(by)
            : binary.operator() == BinaryOperator.SUBTRACT ? Long.valueOf(-(long) by) : null;
      }
    }
    return null;
  }

  /**
   * Rebuilds the loop. An element gets the first part in some iteration, the second in the next,
   * and so on; what it has so far is carried, and what is carried in the end belongs to the
   * elements beyond the last that was finished.
   */
  private void carry(For loop, List<Part> parts, BlockBuilder out) {
    int last = parts.size() - 1;
    Accumulate finishing = parts.get(last).accumulate;
    Origin origin = finishing.origin();
    List<Carried> carried = new ArrayList<>(loop.carried());
    List<Value> results = new ArrayList<>(loop.results());
    List<Operand> next = new ArrayList<>(loop.body().yielded());
    BlockBuilder end = out.nested();
    BlockBuilder after = out.nested();
    Operand index = last(loop, after);
    Operand before = null;
    for (int k = 0; k <= last; k++) {
      Operand sum = parts.get(k).accumulate.value();
      if (before != null) {
        sum = end.let(new Operation.Binary(BinaryOperator.ADD, before, sum), origin);
      }
      if (k == last) {
        end.add(new Accumulate(finishing.array(), finishing.index(), sum, origin));
        break;
      }
      Value parameter = named(finishing);
      Value total = named(finishing);
      carried.add(new Carried(parameter, Constant.defaultOf(parameter.type())));
      results.add(total);
      next.add(sum);
      before = parameter;
      Operand element = plus(index, parts.get(k).distance, after, origin);
      after.add(new Accumulate(finishing.array(), element, total, origin));
    }
    List<Statement> body = new ArrayList<>();
    int at = 0;
    for (Statement statement : loop.body().statements()) {
      if (parts.stream().anyMatch(part -> part.accumulate == statement)) {
        at = body.size();
      } else {
        body.add(statement);
      }
    }
    body.addAll(at, end.statements());
    out.add(LoopParts.with(loop, carried, body, next, results));
    Value ran = supply.temporary(Scalar.BOOLEAN);
    Operation test = new Operation.Binary(loop.test(), loop.from(), loop.to());
    out.add(new Let(ran, test, loop.origin()));
    out.add(
        new If(ran, after.yield(List.of()), Block.yielding(List.of()), List.of(), loop.origin()));
  }

  private static Operand last(For loop, BlockBuilder out) {
    return new TripCount(loop, loop.origin(), operand -> false).last(out);
  }

  private static Operand plus(Operand index, long distance, BlockBuilder out, Origin origin) {
    if (distance == 0) {
      return index;
    }
    Constant by = Constant.of(Math.toIntExact(distance));
    return out.let(new Operation.Binary(BinaryOperator.ADD, index, by), origin);
  }

  private Value named(Accumulate accumulate) {
    String array = accumulate.array() instanceof Value value ? value.name() : "";
    return supply.named(accumulate.value().type(), array.isEmpty() ? "" : array + "Part");
  }
}
