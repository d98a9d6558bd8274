package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.UnaryOperator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.ValueSupply;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an iteration that adds to a sum into one that computes what it adds: exactly one number, so
 * that adding these numbers up in order gives the sum to the bit. On a path that adds nothing it is
 * the zero that changes no number, not even another zero.
 */
final class Addends {
  private final Sum sum;
  private final ValueSupply supply;

  /**
   * An iteration without the additions.
   *
   * @param block what is left of it
   * @param addend what it would have added, or subtracted
   */
  record Taken(Block block, Operand addend) {}

  Addends(Sum sum, ValueSupply supply) {
    this.sum = sum;
    this.supply = supply;
  }

  /** Whether the addends are subtracted. */
  static boolean areSubtracted(Sum sum) {
    return !sum.additions().isEmpty() && sum.additions().stream().allMatch(Addends::subtracts);
  }

  private static boolean subtracts(Let let) {
    return ((Operation.Binary) let.operation()).operator() == BinaryOperator.SUBTRACT;
  }

  /**
   * Takes the additions out of a block; {@code null} if there are several one after another.
   *
   * @param next the sum at the end of the block
   */
  Taken from(Block block, Operand next) {
    if (next.equals(sum.parameter())) {
      double zero = areSubtracted(sum) ? 0.0 : -0.0;
      return new Taken(block, Constant.of(sum.parameter().type(), zero));
    }
    List<Statement> statements = new ArrayList<>(block.statements());
    int position = 0;
    while (position < statements.size()
        && !Anatomy.binds(statements.get(position)).contains(next)) {
      position++;
    }
    if (position == statements.size()) {
      return null;
    }
    Statement statement = statements.remove(position);
    Block rest = new Block(statements, block.end());
    if (statement instanceof Let let) {
      return fromLet(rest, let, position);
    }
    return statement instanceof If branch ? fromIf(rest, branch, next, position) : null;
  }

  private Taken fromLet(Block rest, Let let, int position) {
    if (let.operation() instanceof Operation.Copy copy) {
      return from(rest, copy.operand());
    }
    Operation.Binary addition = (Operation.Binary) let.operation();
    boolean first = addition.left().equals(sum.parameter());
    if (!first && !addition.right().equals(sum.parameter())) {
      return null;
    }
    Operand addend = first ? addition.right() : addition.left();
    if (!subtracts(let) || areSubtracted(sum)) {
      return new Taken(rest, addend);
    }
    Value negative = supply.temporary(addend.type());
    Operation negate = new Operation.Unary(UnaryOperator.NEGATE, addend);
    return new Taken(with(rest, new Let(negative, negate, let.origin()), position), negative);
  }

  private Taken fromIf(Block rest, If branch, Operand next, int position) {
    int result = branch.results().indexOf(next);
    Taken then = from(branch.then(), branch.then().yielded().get(result));
    Taken otherwise = from(branch.otherwise(), branch.otherwise().yielded().get(result));
    if (then == null || otherwise == null) {
      return null;
    }
    Value addend = supply.temporary(sum.parameter().type());
    List<Value> results = new ArrayList<>(branch.results());
    results.set(result, addend);
    If taken =
        new If(
            branch.condition(),
            yielding(then, result),
            yielding(otherwise, result),
            results,
            branch.origin());
    return new Taken(with(rest, taken, position), addend);
  }

  private static Block yielding(Taken taken, int position) {
    List<Operand> yielded = new ArrayList<>(taken.block().yielded());
    yielded.set(position, taken.addend());
    return new Block(taken.block().statements(), new Terminator.Yield(yielded));
  }

  private static Block with(Block block, Statement statement, int position) {
    List<Statement> statements = new ArrayList<>(block.statements());
    statements.add(position, statement);
    return new Block(statements, block.end());
  }
}
