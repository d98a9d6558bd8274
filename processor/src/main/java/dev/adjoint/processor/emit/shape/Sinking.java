package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the computation of a carried variable's next value behind the last reads of the present
 * one, where nothing else shows the difference, so that the variable can simply be overwritten.
 */
final class Sinking {
  private Sinking() {}

  /** Rewrites the loops of a block. */
  static Block sink(Block block) {
    return new Block(block.statements().stream().map(Sinking::sink).toList(), block.end());
  }

  private static Statement sink(Statement statement) {
    if (statement instanceof If choice) {
      return new If(
          choice.condition(),
          sink(choice.then()),
          sink(choice.otherwise()),
          choice.results(),
          choice.origin());
    } else if (statement instanceof Labeled labeled) {
      return new Labeled(
          labeled.label(), sink(labeled.body()), labeled.results(), labeled.origin());
    } else if (statement instanceof For loop) {
      return new For(
          loop.index(),
          loop.from(),
          loop.test(),
          loop.to(),
          loop.step(),
          loop.carried(),
          loop.guard(),
          sinkNext(loop),
          loop.results(),
          loop.origin());
    } else if (statement instanceof While loop) {
      return new While(
          loop.carried(), loop.condition(), sinkNext(loop), loop.results(), loop.origin());
    } else if (statement instanceof DoWhile loop) {
      return new DoWhile(loop.carried(), sinkNext(loop), loop.results(), loop.origin());
    }
    return statement;
  }

  private static Block sinkNext(Loop loop) {
    Block body = sink(loop.body());
    List<Operand> yielded = body.yielded();
    int first = yielded.size() - loop.carried().size();
    for (int i = 0; first >= 0 && i < loop.carried().size(); i++) {
      Value parameter = loop.carried().get(i).parameter();
      if (yielded.get(first + i) instanceof Value next
          && next.isNamed()
          && next.name().equals(parameter.name())
          && readsOf(next, body) == 1) {
        body = sink(body, next, parameter);
      }
    }
    return body;
  }

  private static Block sink(Block body, Value next, Value parameter) {
    for (Statement statement : body.statements()) {
      if (statement instanceof Let let && let.target().equals(next)) {
        List<Statement> moved = new ArrayList<>(body.statements());
        int position = moved.indexOf(let);
        moved.remove(position);
        List<Statement> later = moved.subList(position, moved.size());
        if (canCross(let, later) && readsOf(parameter, new Block(later, body.end())) > 0) {
          moved.add(let);
          return new Block(moved, body.end());
        }
      }
    }
    return body;
  }

  private static boolean canCross(Let let, List<Statement> later) {
    Effects effects = Effects.of(let);
    return later.stream().noneMatch(statement -> effects.conflictsWith(Effects.of(statement)));
  }

  private static int readsOf(Value value, Block block) {
    int[] reads = {0};
    Anatomy.forEachRead(block, operand -> reads[0] += operand.equals(value) ? 1 : 0);
    return reads[0];
  }
}
