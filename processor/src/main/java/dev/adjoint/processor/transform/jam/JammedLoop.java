package dev.adjoint.processor.transform.jam;

import dev.adjoint.processor.analysis.memory.BoundValues;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Store;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A loop whose iterations can run side by side: each reads, sums in one inner loop of the same
 * length in all, and stores into local arrays that no iteration reads; or, where both sweeps of an
 * iteration run back to back, adds to adjoints, which the sums do not read.
 *
 * @param loop the loop
 * @param before what an iteration does before its inner loop: it only reads
 * @param inner the inner loop: it carries one number
 * @param after what follows: arithmetic, and stores that cannot fail; or the rest of both sweeps
 */
record JammedLoop(For loop, List<Statement> before, For inner, List<Statement> after) {
  /** More statements than an inner loop of sums of products has. */
  private static final int MOST_STATEMENTS = 8;

  /**
   * What is known of the values of a method.
   *
   * @param definitions the operations that compute them
   * @param parameters the parameters of the method
   */
  record Facts(Map<Value, Operation> definitions, Set<Value> parameters) {
    Operation definition(Operand operand) {
      return operand instanceof Value value ? definitions.get(value) : null;
    }
  }

  /** The parts of a loop; {@code null} if its iterations must run one by one. */
  static JammedLoop of(For loop, Facts facts) {
    List<Statement> statements = loop.body().statements();
    int position = -1;
    for (int k = 0; k < statements.size(); k++) {
      if (statements.get(k) instanceof For) {
        position = k;
        break;
      }
    }
    if (position < 0 || !countsUp(loop)) {
      return null;
    }
    JammedLoop parts =
        new JammedLoop(
            loop,
            statements.subList(0, position),
            (For) statements.get(position),
            statements.subList(position + 1, statements.size()));
    return parts.fits(facts) ? parts : null;
  }

  private static boolean countsUp(For loop) {
    return loop.guard() < 0
        && loop.step() == 1
        && loop.test() == BinaryOperator.LESS
        && loop.index().type() == Scalar.INT
        && loop.from() instanceof Constant from
        && from.is(0)
        && loop.body().end() instanceof Terminator.Yield;
  }

  private boolean fits(Facts facts) {
    Set<Value> written = new HashSet<>();
    boolean accumulates = FusedEnd.accumulates(after);
    boolean ends =
        accumulates
            ? new FusedEnd(facts).collect(after, written) && readsNoAdjoints()
            : storesOnly(facts, written);
    boolean innerFits =
        inner.guard() < 0
            && inner.carried().size() == 1
            && inner.body().end() instanceof Terminator.Yield
            && inner.body().statements().size() <= MOST_STATEMENTS
            && inner.carried().get(0).parameter().type() instanceof Scalar type
            && type.isFloating();
    return innerFits
        && ends
        && !readsCarried()
        && !written.isEmpty()
        && onlyReads(before, written, facts)
        && onlyReads(inner.body().statements(), written, facts)
        && isTheSame(inner.from(), facts)
        && isTheSame(inner.to(), facts);
  }

  /** Whether what follows the inner loop is arithmetic and stores that cannot fail. */
  private boolean storesOnly(Facts facts, Set<Value> written) {
    for (Statement statement : after) {
      if (statement instanceof Store store) {
        if (!storesSurely(store, facts)) {
          return false;
        }
        written.add((Value) store.array());
      } else if (!computes(statement)) {
        return false;
      }
    }
    return true;
  }

  private static boolean computes(Statement statement) {
    if (statement instanceof If branch) {
      return Stream.of(branch.then(), branch.otherwise())
          .allMatch(
              block ->
                  block.end() instanceof Terminator.Yield
                      && block.statements().stream().allMatch(JammedLoop::computes));
    }
    return statement instanceof Let let && isArithmetic(let.operation());
  }

  /** What an iteration does until it has its sum. */
  private List<Statement> first() {
    List<Statement> first = new ArrayList<>(before);
    first.addAll(inner.body().statements());
    return first;
  }

  private boolean readsNoAdjoints() {
    return first().stream().allMatch(statement -> statement.origin().role() != Origin.Role.ADJOINT);
  }

  /** Whether the sum needs what earlier iterations hand over. */
  private boolean readsCarried() {
    Set<Operand> carried = new HashSet<>();
    loop.carried().forEach(one -> carried.add(one.parameter()));
    return carried.contains(inner.carried().get(0).initial())
        || first().stream()
            .anyMatch(statement -> Anatomy.reads(statement).stream().anyMatch(carried::contains));
  }

  /**
   * Whether the store goes into the iteration's own element of a local array as long as the loop.
   */
  private boolean storesSurely(Store store, Facts facts) {
    return store.array() instanceof Value array
        && store.index().equals(loop.index())
        && facts.definition(array) instanceof Operation.NewArray made
        && made.arrayType().rank() == 1
        && made.dimensions().get(0).equals(loop.to());
  }

  private static boolean isArithmetic(Operation operation) {
    return !Purity.mayThrow(operation)
        && !Purity.hasEffect(operation)
        && !Purity.readsMemory(operation)
        && !Purity.allocates(operation);
  }

  private static boolean onlyReads(List<Statement> statements, Set<Value> written, Facts facts) {
    for (Statement statement : statements) {
      if (!(statement instanceof Let let)) {
        return false;
      }
      Operation operation = let.operation();
      boolean reads =
          operation instanceof Operation.Load load && isOther(load.array(), written, facts)
              || operation instanceof Operation.Length;
      if (!reads && !isArithmetic(operation)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an array is a parameter's, or one made in one place, and none that is written. */
  private static boolean isOther(Operand array, Set<Value> written, Facts facts) {
    if (!(array instanceof Value value) || written.contains(value)) {
      return false;
    }
    Operation made = facts.definition(value);
    if (made instanceof Operation.Load load) {
      return isOther(load.array(), written, facts);
    }
    return made instanceof Operation.NewArray || facts.parameters().contains(value);
  }

  /** Whether an operand has the same value in all iterations. */
  private boolean isTheSame(Operand operand, Facts facts) {
    if (!(operand instanceof Value value) || !BoundValues.of(loop).contains(value)) {
      return true;
    }
    Operation operation = facts.definition(value);
    return operation != null
        && before.stream().anyMatch(s -> s instanceof Let let && let.target().equals(value))
        && operation.operands().stream().allMatch(read -> isTheSame(read, facts));
  }
}
