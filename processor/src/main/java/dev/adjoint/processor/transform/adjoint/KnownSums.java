package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DerivedMethod;
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
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Substitution;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A common factor of a sum is multiplied once. Where the forward loop adds up the very numbers that
 * it keeps, {@code s += t; tTape[i] = t}, and the reverse loop adds up multiples of them, {@code
 * aBar -= c * tTape[i]}, the latter is {@code c * s}, and the loop has one chain of additions less.
 * So the adjoint of the shift in a log-sum-exp is {@code seed − (seed / sum) * sum}.
 */
public final class KnownSums {
  private final DerivedMethod method;
  private final Map<Value, Operation> definitions = new HashMap<>();
  private final Map<Operand, Integer> stores = new HashMap<>();
  private final Set<Operand> escaping = new HashSet<>();

  private KnownSums(DerivedMethod method) {
    this.method = method;
    Anatomy.forEach(method.body(), this::visit);
    escaping.addAll(method.body().end().operands());
  }

  /** Returns the method with such sums computed after their loops. */
  public static DerivedMethod use(DerivedMethod method) {
    KnownSums sums = new KnownSums(method);
    return method.withBody(sums.block(method.body()));
  }

  /** What a forward loop keeps of each iteration, and the sum of it all. */
  private record Summed(For loop, Value sum) {}

  private void visit(Statement statement) {
    if (statement instanceof Let let) {
      definitions.put(let.target(), let.operation());
    }
    if (statement instanceof Store store) {
      stores.merge(store.array(), 1, Integer::sum);
      escaping.add(store.value());
    } else if (!(statement instanceof Let let && let.operation() instanceof Operation.Load)) {
      escaping.addAll(Anatomy.reads(statement));
    }
    Anatomy.blocks(statement).forEach(block -> escaping.addAll(block.end().operands()));
  }

  private Block block(Block block) {
    BlockBuilder out = new BlockBuilder(method.supply());
    Map<Operand, Summed> summed = new HashMap<>();
    for (Statement statement : block.statements()) {
      Statement inner = NestedBlocks.with(statement, this::block);
      if (statement instanceof For loop) {
        note(loop, summed);
        loop((For) inner, summed, out);
      } else {
        out.add(inner);
      }
    }
    return out.end(block.end());
  }

  /** Notes which of the numbers that a loop keeps it also adds up, from zero. */
  private void note(For loop, Map<Operand, Summed> summed) {
    List<Operand> next = loop.body().yielded();
    for (Statement statement : loop.body().statements()) {
      if (!(statement instanceof Store store)
          || !store.index().equals(loop.index())
          || !isPrivate(store.array())) {
        continue;
      }
      for (int k = 0; k < next.size(); k++) {
        Carried carried = loop.carried().get(k);
        boolean fromZero = carried.initial() instanceof Constant zero && zero.is(0);
        if (fromZero
            && store.value().type() == Scalar.DOUBLE
            && definitions.get(next.get(k)) instanceof Operation.Binary sum
            && sum.operator() == BinaryOperator.ADD
            && sum.operands().contains(carried.parameter())
            && sum.operands().contains(store.value())
            && !carried.parameter().equals(store.value())) {
          summed.put(store.array(), new Summed(loop, loop.results().get(k)));
        }
      }
    }
  }

  /** Whether an array is the method's own, is stored into in one place, and only loaded besides. */
  private boolean isPrivate(Operand array) {
    return definitions.get(array) instanceof Operation.NewArray
        && stores.getOrDefault(array, 0) == 1
        && !escaping.contains(array);
  }

  private void loop(For loop, Map<Operand, Summed> summed, BlockBuilder out) {
    Set<Value> inside = new HashSet<>(Anatomy.parameters(loop));
    Map<Operand, Integer> reads = new HashMap<>();
    Anatomy.forEach(loop.body(), statement -> inside.addAll(Anatomy.binds(statement)));
    Anatomy.forEachRead(loop.body(), operand -> reads.merge(operand, 1, Integer::sum));
    List<Carried> carried = new ArrayList<>();
    List<Operand> next = new ArrayList<>();
    List<Value> results = new ArrayList<>();
    BlockBuilder after = out.nested();
    Map<Value, Operand> dropped = new HashMap<>();
    for (int k = 0; k < loop.carried().size(); k++) {
      Carried each = loop.carried().get(k);
      Operand yielded = loop.body().yielded().isEmpty() ? null : loop.body().yielded().get(k);
      if (loop.guard() >= 0
          || yielded == null
          || reads.getOrDefault(each.parameter(), 0) != 1
          || !multiply(loop, each, yielded, loop.results().get(k), inside, summed, after)) {
        carried.add(each);
        next.add(yielded);
        results.add(loop.results().get(k));
      } else {
        dropped.put(each.parameter(), each.initial());
      }
    }
    // What computed the sum within the loop is of no use any more, and dropped later.
    List<Statement> body = new Substitution(dropped).statements(loop.body().statements());
    out.add(dropped.isEmpty() ? loop : LoopParts.with(loop, carried, body, next, results));
    out.addAll(after.statements());
  }

  /** Computes one sum after the loop, if it is a multiple of a known one. */
  private boolean multiply(
      For loop,
      Carried each,
      Operand yielded,
      Value result,
      Set<Value> inside,
      Map<Operand, Summed> summed,
      BlockBuilder after) {
    if (!(definitions.get(yielded) instanceof Operation.Binary addition)
        || !addition.left().equals(each.parameter())
        || addition.operator() != BinaryOperator.ADD
            && addition.operator() != BinaryOperator.SUBTRACT
        || !(definitions.get(addition.right()) instanceof Operation.Binary product)
        || product.operator() != BinaryOperator.MULTIPLY) {
      return false;
    }
    Summed known = known(product.right(), loop, summed);
    Operand factor = product.left();
    if (known == null) {
      known = known(product.left(), loop, summed);
      factor = product.right();
    }
    if (known == null || factor instanceof Value value && inside.contains(value)) {
      return false;
    }
    Origin origin = loop.origin().as(Origin.Role.ADJOINT);
    Operand total = times(factor, known.sum(), after, origin);
    Operation whole = new Operation.Binary(addition.operator(), each.initial(), total);
    after.add(new Let(result, whole, origin));
    return true;
  }

  /** What is 0 stays 0, whatever the other is; a sum of no numbers is 0 too. */
  private Operand times(Operand factor, Value sum, BlockBuilder out, Origin origin) {
    Operand noFactor = isZero(factor, out, origin);
    Operand noSum = isZero(sum, out, origin);
    Value zero = out.let(new Operation.Binary(BinaryOperator.OR, noFactor, noSum), origin);
    BlockBuilder otherwise = out.nested();
    Operation product = new Operation.Binary(BinaryOperator.MULTIPLY, factor, sum);
    Block multiplied = otherwise.yield(List.of(otherwise.let(product, origin)));
    Value total = method.supply().temporary(Scalar.DOUBLE);
    Block nothing = Block.yielding(List.of(Constant.of(0.0)));
    out.add(new If(zero, nothing, multiplied, List.of(total), origin));
    return total;
  }

  private static Operand isZero(Operand number, BlockBuilder out, Origin origin) {
    return out.let(new Operation.Binary(BinaryOperator.EQUAL, number, Constant.of(0.0)), origin);
  }

  /** The sum of all numbers of which {@code operand} is the one kept in this iteration. */
  private Summed known(Operand operand, For loop, Map<Operand, Summed> summed) {
    if (!(definitions.get(operand) instanceof Operation.Load load)
        || !load.index().equals(loop.index())) {
      return null;
    }
    Summed known = summed.get(load.array());
    return known != null
            && known.loop().from().equals(loop.from())
            && known.loop().to().equals(loop.to())
            && known.loop().test() == loop.test()
            && known.loop().step() == loop.step()
            && known.loop().guard() < 0
        ? known
        : null;
  }
}
