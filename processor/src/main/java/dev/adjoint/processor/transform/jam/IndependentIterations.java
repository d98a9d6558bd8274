package dev.adjoint.processor.transform.jam;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.Accumulate;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.DerivedParameter;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loop over data whose iterations can run side by side: each reads arrays that the loop does not
 * write, runs short loops of the same length in all iterations, adds to adjoint buffers that the
 * loop does not read, and adds to the sums that the loop carries.
 */
final class IndependentIterations {
  /** More statements side by side than this want more registers than there are. */
  private static final int MOST_STATEMENTS = 40;

  private final Map<Value, Operation> definitions = new HashMap<>();
  private final Set<Value> buffers = new HashSet<>();
  private final Set<Value> arguments = new HashSet<>();

  IndependentIterations(DerivedMethod method) {
    for (DerivedParameter parameter : method.parameters()) {
      if (parameter.role() == DerivedParameter.Role.BUFFER) {
        buffers.add(parameter.value());
      } else if (parameter.role() == DerivedParameter.Role.PRIMAL) {
        arguments.add(parameter.value());
      }
    }
    Anatomy.forEach(
        method.body(),
        statement -> {
          if (statement instanceof Let let) {
            definitions.put(let.target(), let.operation());
          }
        });
  }

  /** Whether the iterations of a loop may run side by side, and are worth it. */
  boolean fits(For loop) {
    if (loop.guard() >= 0
        || loop.step() != 1
        || loop.test() != BinaryOperator.LESS
        || loop.index().type() != Scalar.INT
        || !(loop.body().end() instanceof Terminator.Yield)) {
      return false;
    }
    Set<Value> own = BoundValues.of(loop);
    int loops = 0;
    int recurrences = 0;
    int size = 0;
    for (Statement statement : loop.body().statements()) {
      size++;
      if (statement instanceof For inner) {
        size += inner.body().statements().size();
        if (!fitsInside(inner, loop, own)) {
          return false;
        }
        loops++;
        recurrences += carriesNumber(inner) ? 1 : 0;
      } else if (!fitsPlainly(statement)) {
        return false;
      }
    }
    return loops >= 2 && recurrences >= 1 && size <= MOST_STATEMENTS && onlySums(loop);
  }

  private static boolean carriesNumber(For inner) {
    return inner.carried().stream()
        .anyMatch(c -> c.parameter().type() instanceof Scalar type && type.isFloating());
  }

  private boolean fitsInside(For inner, For loop, Set<Value> own) {
    return inner.guard() < 0
        && inner.body().end() instanceof Terminator.Yield
        && isTheSame(inner.from(), loop, own)
        && isTheSame(inner.to(), loop, own)
        && inner.body().statements().stream().allMatch(this::fitsPlainly);
  }

  /** Whether a statement only computes, reads what stays, or adds to an adjoint. */
  private boolean fitsPlainly(Statement statement) {
    if (statement instanceof Accumulate add) {
      return buffers.contains(root(add.array()));
    }
    if (statement instanceof Mark) {
      return true;
    }
    if (!(statement instanceof Let let)
        || Purity.hasEffect(let.operation())
        || Purity.allocates(let.operation())
        || let.operation() instanceof Operation.Invoke) {
      return false;
    }
    if (let.operation() instanceof Operation.Load load) {
      Value array = root(load.array());
      boolean row = let.target().type().rank() > 0;
      return arguments.contains(array) || row && buffers.contains(array);
    }
    return !Purity.readsMemory(let.operation()) || let.operation() instanceof Operation.Length;
  }

  /** The array that came in, of which the operand is a row or the whole. */
  private Value root(Operand array) {
    Operand current = array;
    while (current instanceof Value value && definitions.get(value) instanceof Operation.Load row) {
      current = row.array();
    }
    return current instanceof Value value ? value : null;
  }

  /** Whether an operand has the same value in all iterations. */
  private boolean isTheSame(Operand operand, For loop, Set<Value> own) {
    if (!(operand instanceof Value value) || !own.contains(value)) {
      return true;
    }
    Operation operation = definitions.get(value);
    return operation != null
        && !(operation instanceof Operation.Load)
        && operation.operands().stream().allMatch(read -> isTheSame(read, loop, own));
  }

  /** Whether whatever the loop carries is added to once, and not read besides. */
  private boolean onlySums(For loop) {
    Map<Operand, Integer> reads = new HashMap<>();
    Anatomy.forEachRead(loop.body(), operand -> reads.merge(operand, 1, Integer::sum));
    List<Operand> next = loop.body().yielded();
    for (int k = 0; k < loop.carried().size(); k++) {
      Carried carried = loop.carried().get(k);
      if (!(definitions.get(next.get(k)) instanceof Operation.Binary sum)
          || sum.operator() != BinaryOperator.ADD && sum.operator() != BinaryOperator.SUBTRACT
          || !sum.left().equals(carried.parameter())
          || sum.right().equals(carried.parameter())
          || reads.get(carried.parameter()) != 1
          || reads.get(next.get(k)) != 1
          || !isDirect(next.get(k), loop)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDirect(Operand value, For loop) {
    return loop.body().statements().stream()
        .anyMatch(s -> s instanceof Let let && let.target().equals(value));
  }

  /** Whether an operand is the length of an array. */
  boolean isLength(Operand operand) {
    return operand instanceof Value value && definitions.get(value) instanceof Operation.Length;
  }

  /** The addition that makes what the loop carries on. */
  Operation.Binary addition(Operand next) {
    return (Operation.Binary) definitions.get(next);
  }
}
