package dev.adjoint.processor.emit.shape;

import dev.adjoint.processor.emit.shape.JavaExpression.Read;
import dev.adjoint.processor.emit.shape.JavaStatement.Assign;
import dev.adjoint.processor.emit.shape.JavaStatement.Choice;
import dev.adjoint.processor.emit.shape.JavaStatement.ConditionLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.CountedLoop;
import dev.adjoint.processor.emit.shape.JavaStatement.Jump;
import dev.adjoint.processor.emit.shape.JavaStatement.LabeledBlock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Whether a variable is definitely assigned before each read, by the rules of JLS 16 without those
 * for logical operators; so that a declaration needs no initial value.
 */
final class DefiniteAssignment {
  /** What jumps may aim at, with whether the variable was assigned at all such jumps. */
  private static final class Target {
    private final String label;
    private final boolean isLoop;
    private boolean atBreaks = true;
    private boolean atContinues = true;

    private Target(String label, boolean isLoop) {
      this.label = label;
      this.isLoop = isLoop;
    }
  }

  private final Variable variable;
  private final Deque<Target> targets = new ArrayDeque<>();
  private boolean holds = true;

  private DefiniteAssignment(Variable variable) {
    this.variable = variable;
  }

  /** Whether all reads in the statements come after an assignment there. */
  static boolean holds(Variable variable, List<JavaStatement> scope) {
    DefiniteAssignment check = new DefiniteAssignment(variable);
    check.after(scope, false);
    return check.holds;
  }

  private boolean after(List<JavaStatement> statements, boolean before) {
    boolean assigned = before;
    for (JavaStatement statement : statements) {
      assigned = after(statement, assigned);
    }
    return assigned;
  }

  private void read(JavaExpression expression, boolean assigned) {
    holds &= assigned || !ParallelCopies.reads(expression, variable);
  }

  private boolean after(JavaStatement statement, boolean before) {
    if (statement instanceof Assign assign
        && assign.target() instanceof Read read
        && read.variable() == variable) {
      read(assign.value(), before);
      return true;
    } else if (statement instanceof Choice choice) {
      read(choice.condition(), before);
      boolean then = after(choice.then(), before);
      return after(choice.otherwise(), before) & then;
    } else if (statement instanceof LabeledBlock block) {
      Target target = new Target(block.label(), false);
      targets.push(target);
      boolean assigned = after(block.body(), before);
      targets.pop();
      return assigned & target.atBreaks;
    } else if (statement instanceof CountedLoop loop) {
      read(loop.from(), before);
      return afterTested(loop.label(), loop.condition(), loop.body(), before);
    } else if (statement instanceof ConditionLoop loop) {
      return loop.testsLast()
          ? afterTestingLast(loop, before)
          : afterTested(loop.label(), loop.condition(), loop.body(), before);
    }
    Mentions.expressions(statement).forEach(expression -> read(expression, before));
    if (statement instanceof Jump jump) {
      jump(jump, before);
    }
    return before || !Reachability.completes(statement);
  }

  private boolean afterTested(
      String label, JavaExpression condition, List<JavaStatement> body, boolean before) {
    read(condition, before);
    Target target = new Target(label, true);
    targets.push(target);
    after(body, before);
    targets.pop();
    return (before || condition.equals(Conditions.TRUE)) & target.atBreaks;
  }

  private boolean afterTestingLast(ConditionLoop loop, boolean before) {
    Target target = new Target(loop.label(), true);
    targets.push(target);
    boolean assigned = after(loop.body(), before) & target.atContinues;
    targets.pop();
    read(loop.condition(), assigned);
    return assigned & target.atBreaks;
  }

  private void jump(Jump jump, boolean assigned) {
    for (Target target : targets) {
      boolean aims = jump.label().isEmpty() ? target.isLoop : jump.label().equals(target.label);
      if (aims) {
        if (jump.isContinue()) {
          target.atContinues &= assigned;
        } else {
          target.atBreaks &= assigned;
        }
        return;
      }
    }
  }
}
