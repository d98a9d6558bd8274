package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.ConditionLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.LabeledBlock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The blocks inside a statement. */
final class Nested {
  private Nested() {}

  /** Whether the statement is a loop. */
  static boolean isLoop(JavaStatement statement) {
    return statement instanceof CountedLoop || statement instanceof ConditionLoop;
  }

  /** The body of a loop. */
  static List<JavaStatement> body(JavaStatement loop) {
    return blocks(loop).get(0);
  }

  /** The blocks directly inside. */
  static List<List<JavaStatement>> blocks(JavaStatement statement) {
    if (statement instanceof Choice choice) {
      return List.of(choice.then(), choice.otherwise());
    } else if (statement instanceof CountedLoop loop) {
      return List.of(loop.body());
    } else if (statement instanceof ConditionLoop loop) {
      return List.of(loop.body());
    } else if (statement instanceof LabeledBlock block) {
      return List.of(block.body());
    }
    return List.of();
  }

  /** The statement with other blocks directly inside. */
  static JavaStatement map(JavaStatement statement, UnaryOperator<List<JavaStatement>> change) {
    if (statement instanceof Choice choice) {
      return new Choice(
          choice.condition(),
          change.apply(choice.then()),
          change.apply(choice.otherwise()),
          choice.origin());
    } else if (statement instanceof CountedLoop loop) {
      return new CountedLoop(
          loop.label(),
          loop.index(),
          loop.from(),
          loop.condition(),
          loop.step(),
          change.apply(loop.body()),
          loop.origin());
    } else if (statement instanceof ConditionLoop loop) {
      return new ConditionLoop(
          loop.label(),
          loop.testsLast(),
          loop.condition(),
          change.apply(loop.body()),
          loop.origin());
    } else if (statement instanceof LabeledBlock block) {
      return new LabeledBlock(block.label(), change.apply(block.body()), block.origin());
    }
    return statement;
  }
}
