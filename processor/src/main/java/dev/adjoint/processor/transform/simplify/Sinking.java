package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Carried;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Purity;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes the next value of what a loop carries after the last use of the current one, so that
 * both can share a variable: {@code xBar *= a} at the end of the iteration.
 */
final class Sinking {
  private final Map<Operand, Integer> uses = new HashMap<>();

  private Sinking() {}

  /** Moves what can be moved, in the body and all inside it. */
  static Block sink(Block body) {
    Sinking sinking = new Sinking();
    Anatomy.forEachRead(body, operand -> sinking.uses.merge(operand, 1, Integer::sum));
    return sinking.block(body);
  }

  private Block block(Block block) {
    return new Block(block.statements().stream().map(this::statement).toList(), block.end());
  }

  private Statement statement(Statement statement) {
    if (statement instanceof If choice) {
      return new If(
          choice.condition(),
          block(choice.then()),
          block(choice.otherwise()),
          choice.results(),
          choice.origin());
    }
    if (statement instanceof Labeled labeled) {
      return new Labeled(
          labeled.label(), block(labeled.body()), labeled.results(), labeled.origin());
    }
    return statement instanceof Loop loop ? loop(loop) : statement;
  }

  private Statement loop(Loop loop) {
    if (loop instanceof For counted) {
      return new For(
          counted.index(),
          counted.from(),
          counted.test(),
          counted.to(),
          counted.step(),
          counted.carried(),
          counted.guard(),
          iteration(counted, 0),
          counted.results(),
          counted.origin(),
          counted.checkpointing());
    }
    if (loop instanceof While tested) {
      return new While(
          tested.carried(),
          tested.condition(),
          iteration(tested, 0),
          tested.results(),
          tested.origin());
    }
    DoWhile repeated = (DoWhile) loop;
    return new DoWhile(
        repeated.carried(), iteration(repeated, 1), repeated.results(), repeated.origin());
  }

  private Block iteration(Loop loop, int leading) {
    Block body = block(loop.body());
    if (!(body.end() instanceof Terminator.Yield)) {
      return body;
    }
    Map<Operand, Value> current = new HashMap<>();
    for (int i = 0; i < loop.carried().size(); i++) {
      Carried carried = loop.carried().get(i);
      current.put(body.yielded().get(leading + i), carried.parameter());
    }
    List<Statement> kept = new ArrayList<>();
    List<Statement> sunk = new ArrayList<>();
    List<Statement> rest = new ArrayList<>(body.statements());
    rest.removeIf(statement -> isNextValue(statement, current));
    for (Statement statement : body.statements()) {
      if (isNextValue(statement, current)
          && isRead(current.get(((Let) statement).target()), rest)) {
        sunk.add(statement);
      } else {
        kept.add(statement);
        rest.remove(statement);
      }
    }
    kept.addAll(sunk);
    return new Block(kept, body.end());
  }

  private boolean isNextValue(Statement statement, Map<Operand, Value> current) {
    return statement instanceof Let let && current.containsKey(let.target()) && isMovable(let);
  }

  /** Whether a statement can be computed later in its block: only the end of the block reads it. */
  private boolean isMovable(Let let) {
    return !let.origin().isPrimal()
        && uses.get(let.target()) == 1
        && !Purity.hasEffect(let.operation())
        && !Purity.mayThrow(let.operation())
        && !Purity.readsMemory(let.operation())
        && !Purity.allocates(let.operation());
  }

  private static boolean isRead(Value value, List<Statement> statements) {
    boolean[] found = {false};
    Block block = new Block(statements, new Terminator.Yield(List.of()));
    Anatomy.forEachRead(block, operand -> found[0] |= operand.equals(value));
    return found[0];
  }
}
