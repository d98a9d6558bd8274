package dev.adjoint.processor.transform.batching;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.Collections;
import java.util.List;

/**
 * Which carried vectors of a loop can be one that each iteration overwrites: those that nothing but
 * a loop over the directions reads, and not after their next value is computed. Sums are like that.
 */
final class InPlace {
  private final Lanes lanes;
  private final Block body;
  private final Reads reads;

  InPlace(Loop loop, Lanes lanes) {
    this.lanes = lanes;
    this.body = loop.body();
    this.reads = Reads.of(body);
  }

  /**
   * Whether an iteration may overwrite the vector of {@code parameter} by that of {@code next}.
   *
   * @param parameter what the loop carries
   * @param next its next value
   */
  boolean allows(Value parameter, Operand next) {
    if (!(parameter.type() instanceof Scalar)
        || !(next instanceof Value value)
        || Collections.frequency(body.yielded(), next) != 1) {
      return false;
    }
    List<Statement> statements = body.statements();
    int read = 0;
    for (int i = 0; i < statements.size(); i++) {
      read += inLanes(statements.get(i), parameter);
      if (statements.get(i) instanceof Let let && let.target().equals(value)) {
        boolean noOtherRead = reads.of(parameter) == read;
        return isInLane(let) && noOtherRead && reads.of(value) == 1 + inLanes(statements, value);
      }
    }
    return false;
  }

  private boolean isInLane(Let let) {
    return lanes.varies(let.target())
        && !(let.target().type() instanceof ArrayType)
        && !(let.operation() instanceof Operation.Load)
        && !(let.operation() instanceof Operation.Invoke);
  }

  private int inLanes(List<Statement> statements, Value value) {
    return statements.stream().mapToInt(s -> inLanes(s, value)).sum();
  }

  /** How often what is computed for each direction reads a value. */
  private int inLanes(Statement statement, Value value) {
    if (statement instanceof Let let) {
      return isInLane(let) ? Reads.of(List.of(statement)).of(value) : 0;
    }
    if (statement instanceof If choice && lanes.varies(choice.condition())) {
      return Reads.of(List.of(statement)).of(value);
    }
    return Anatomy.blocks(statement).stream()
        .mapToInt(block -> inLanes(block.statements(), value))
        .sum();
  }
}
