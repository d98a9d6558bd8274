package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares array indices and loop bounds, symbolically. */
final class Bounds {
  private static final int DEPTH = 4;

  private final Map<Value, Let> definitions;
  private final Map<Operation, Value> numbering = new HashMap<>();
  private final Map<Value, For> counters = new HashMap<>();

  Bounds(Map<Value, Let> definitions, List<For> loops, Map<Value, For> indices) {
    this.definitions = definitions;
    loops.forEach(loop -> counters.put(loop.index(), loop));
    counters.putAll(indices);
  }

  /** An index as a canonical value plus a constant. */
  AffineIndex affine(Operand operand) {
    AffineIndex index = AffineIndex.of(operand, definitions);
    return index.base() == null ? index : new AffineIndex(canonical(index.base()), index.offset());
  }

  /** What computes an operand; {@code null} if that is no operation. */
  Operation definition(Operand operand) {
    Let let = operand instanceof Value value ? definitions.get(value) : null;
    return let == null ? null : let.operation();
  }

  /** The loop whose counter a value is; {@code null} if it is none. */
  For counted(Value value) {
    return value == null ? null : counters.get(value);
  }

  /** The smallest value of a loop's counter. */
  AffineIndex lowest(For loop) {
    if (loop.step() > 0) {
      return affine(loop.from());
    }
    AffineIndex to = affine(loop.to());
    return loop.test() == BinaryOperator.GREATER ? plus(to, 1) : to;
  }

  /** The largest value of a loop's counter. */
  AffineIndex highest(For loop) {
    if (loop.step() < 0) {
      return affine(loop.from());
    }
    AffineIndex to = affine(loop.to());
    return loop.test() == BinaryOperator.LESS ? plus(to, -1) : to;
  }

  /** Whether {@code one <= other} for certain. */
  boolean atMost(AffineIndex one, AffineIndex other) {
    return atMost(one, other, DEPTH);
  }

  private boolean atMost(AffineIndex one, AffineIndex other, int depth) {
    if (one.sameBase(other)) {
      return one.offset() <= other.offset();
    }
    if (depth == 0) {
      return false;
    }
    For upper = counted(one.base());
    if (upper != null && atMost(plus(highest(upper), one.offset()), other, depth - 1)) {
      return true;
    }
    For lower = counted(other.base());
    return lower != null && atMost(one, plus(lowest(lower), other.offset()), depth - 1);
  }

  static AffineIndex plus(AffineIndex index, long by) {
    return new AffineIndex(index.base(), index.offset() + by);
  }

  /** One value for all that compute the same length or the same number from the same operands. */
  private Value canonical(Value value) {
    Let let = definitions.get(value);
    if (let == null) {
      return value;
    }
    Operation operation = let.operation();
    if (operation instanceof Operation.Copy copy && copy.operand() instanceof Value original) {
      return canonical(original);
    }
    boolean comparable =
        operation instanceof Operation.Length || operation instanceof Operation.Binary;
    if (!comparable) {
      return value;
    }
    List<Operand> operands =
        operation.operands().stream()
            .map(o -> o instanceof Constant || !(o instanceof Value v) ? o : canonical(v))
            .toList();
    return numbering.computeIfAbsent(operation.withOperands(operands), o -> value);
  }
}
