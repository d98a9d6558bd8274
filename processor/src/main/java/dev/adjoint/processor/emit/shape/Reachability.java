package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.ConditionLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Jump;
import dev.adjoint.processor.emit.shape.JavaStatement.LabeledBlock;
import dev.adjoint.processor.emit.shape.JavaStatement.Return;
import dev.adjoint.processor.emit.shape.JavaStatement.Throw;
import java.util.List;

/** Which statements can complete normally, by the rules of JLS 14.22. */
final class Reachability {
  private Reachability() {}

  /** Whether what follows the statements can be reached. */
  static boolean completes(List<JavaStatement> statements) {
    return statements.stream().allMatch(Reachability::completes);
  }

  /** Whether what follows the statement can be reached. */
  static boolean completes(JavaStatement statement) {
    if (statement instanceof Jump || statement instanceof Return || statement instanceof Throw) {
      return false;
    } else if (statement instanceof Choice choice) {
      return completes(choice.then()) || completes(choice.otherwise());
    } else if (statement instanceof LabeledBlock block) {
      return completes(block.body()) || jumps(block.body(), false, block.label(), true);
    } else if (statement instanceof ConditionLoop loop) {
      return completes(loop);
    }
    return true;
  }

  private static boolean completes(ConditionLoop loop) {
    boolean breaks = jumps(loop.body(), false, loop.label(), false);
    if (loop.condition().equals(Conditions.TRUE)) {
      return breaks;
    }
    return !loop.testsLast()
        || breaks
        || completes(loop.body())
        || jumps(loop.body(), true, loop.label(), false);
  }

  private static boolean jumps(
      List<JavaStatement> statements, boolean continues, String label, boolean inner) {
    for (JavaStatement statement : statements) {
      if (statement instanceof Jump jump && jump.isContinue() == continues) {
        boolean labeled = !label.isEmpty() && jump.label().equals(label);
        if (labeled || !inner && jump.label().isEmpty()) {
          return true;
        }
      }
      boolean deeper = inner || Nested.isLoop(statement);
      for (List<JavaStatement> block : Nested.blocks(statement)) {
        if (jumps(block, continues, label, deeper)) {
          return true;
        }
      }
    }
    return false;
  }
}
