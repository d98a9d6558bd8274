package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.NestedBlocks;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Subtracts where a sum of adjoints would add what was negated: {@code a + (-b * c - d)} becomes
 * {@code a - b * c - d}. The order of additions to an adjoint is free.
 */
final class Negations {
  private final ValueSupply supply;
  private final Map<Operand, Integer> reads = new HashMap<>();

  Negations(ValueSupply supply) {
    this.supply = supply;
  }

  /** A summand with its sign. */
  private record Term(Operand value, boolean negative) {}

  /** Returns a method's body with such sums rewritten. */
  Block rewrite(Block body) {
    Anatomy.forEachRead(body, operand -> reads.merge(operand, 1, Integer::sum));
    return block(body);
  }

  private Block block(Block block) {
    Map<Value, Let> definitions = new HashMap<>();
    BlockBuilder out = new BlockBuilder(supply);
    for (Statement statement : block.statements()) {
      if (statement instanceof Let let) {
        definitions.put(let.target(), let);
        out.add(isRoot(let) ? root(let, definitions, out) : let);
      } else if (statement instanceof Accumulate added) {
        Operand sum = sum(added.value(), added.origin(), definitions, out);
        out.add(new Accumulate(added.array(), added.index(), sum, added.origin()));
      } else {
        out.add(NestedBlocks.with(statement, this::block));
      }
    }
    return out.end(block.end());
  }

  /** Whether an adjoint is read elsewhere than in one sum, so that it must be computed. */
  private boolean isRoot(Let let) {
    return isAdjointSum(let) && (let.target().isNamed() || reads.getOrDefault(let.target(), 0) > 1);
  }

  private static boolean isAdjointSum(Let let) {
    return let.origin().role() == Origin.Role.ADJOINT
        && (let.operation() instanceof Operation.Unary unary
                && unary.operator() == UnaryOperator.NEGATE
            || isSum(let.operation()));
  }

  private static boolean isSum(Operation operation) {
    return operation instanceof Operation.Binary binary
        && (binary.operator() == BinaryOperator.ADD
            || binary.operator() == BinaryOperator.SUBTRACT);
  }

  private Let root(Let let, Map<Value, Let> definitions, BlockBuilder out) {
    List<Term> terms = new ArrayList<>();
    boolean[] negated = {false};
    Work work = new Work(definitions, out, let.origin(), negated);
    operands(let, false, work, terms);
    if (!negated[0]) {
      return let;
    }
    Operation last = operation(terms, out, let.origin());
    Operation same = last == null ? new Operation.Copy(terms.get(0).value) : last;
    return new Let(let.target(), same, let.origin());
  }

  private Operand sum(Operand value, Origin origin, Map<Value, Let> definitions, BlockBuilder out) {
    List<Term> terms = new ArrayList<>();
    boolean[] negated = {false};
    collect(value, false, new Work(definitions, out, origin, negated), terms);
    if (!negated[0]) {
      return value;
    }
    Operation last = operation(terms, out, origin);
    return last == null ? terms.get(0).value : out.let(last, origin);
  }

  /** What the collection of terms needs. */
  private record Work(
      Map<Value, Let> definitions, BlockBuilder out, Origin origin, boolean[] negated) {}

  private void collect(Operand operand, boolean negative, Work work, List<Term> terms) {
    Let let = work.definitions.get(operand);
    boolean inner =
        let != null
            && !let.target().isNamed()
            && reads.getOrDefault(operand, 0) == 1
            && let.origin().role() == Origin.Role.ADJOINT;
    if (inner && isAdjointSum(let)) {
      work.negated[0] |= let.operation() instanceof Operation.Unary;
      operands(let, negative, work, terms);
    } else if (inner
        && let.operation() instanceof Operation.Binary product
        && product.operator() == BinaryOperator.MULTIPLY
        && negated(product.left(), work) != null) {
      work.negated[0] = true;
      Operand left = negated(product.left(), work);
      Operation positive = new Operation.Binary(BinaryOperator.MULTIPLY, left, product.right());
      terms.add(new Term(work.out.let(positive, let.origin()), !negative));
    } else {
      terms.add(new Term(operand, negative));
    }
  }

  private void operands(Let let, boolean negative, Work work, List<Term> terms) {
    if (let.operation() instanceof Operation.Unary unary) {
      collect(unary.operand(), !negative, work, terms);
    } else {
      Operation.Binary binary = (Operation.Binary) let.operation();
      boolean subtract = binary.operator() == BinaryOperator.SUBTRACT;
      collect(binary.left(), negative, work, terms);
      collect(binary.right(), negative != subtract, work, terms);
    }
  }

  /** What a value is the negative of; {@code null} if it is not one that only a product reads. */
  private Operand negated(Operand operand, Work work) {
    Let let = work.definitions.get(operand);
    return let != null
            && !let.target().isNamed()
            && reads.getOrDefault(operand, 0) == 1
            && let.origin().role() == Origin.Role.ADJOINT
            && let.operation() instanceof Operation.Unary unary
            && unary.operator() == UnaryOperator.NEGATE
        ? unary.operand()
        : null;
  }

  /** The last operation of a sum of terms; {@code null} if it is one positive term. */
  private static Operation operation(List<Term> terms, BlockBuilder out, Origin origin) {
    List<Term> ordered = new ArrayList<>();
    terms.stream().filter(term -> !term.negative).findFirst().ifPresent(ordered::add);
    boolean allNegative = ordered.isEmpty();
    terms.stream().filter(term -> allNegative || term != ordered.get(0)).forEach(ordered::add);
    Operand sum = ordered.get(0).value;
    Operation last = null;
    for (Term term : ordered.subList(1, ordered.size())) {
      sum = last == null ? sum : out.let(last, origin);
      boolean subtract = term.negative && !allNegative;
      last =
          new Operation.Binary(
              subtract ? BinaryOperator.SUBTRACT : BinaryOperator.ADD, sum, term.value);
    }
    if (allNegative) {
      sum = last == null ? sum : out.let(last, origin);
      last = new Operation.Unary(UnaryOperator.NEGATE, sum);
    }
    return last;
  }
}
