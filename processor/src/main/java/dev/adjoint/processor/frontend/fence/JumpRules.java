package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Name;

/** Whether every jump has a place to go to, and none leaves a switch expression. */
final class JumpRules extends TreeScanner<Void, Void> {
  private final Deque<Tree> around = new ArrayDeque<>();
  private boolean broken;

  private JumpRules() {}

  static boolean hold(Tree body) {
    JumpRules rules = new JumpRules();
    rules.scan(body, null);
    return !rules.broken;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null) {
      return null;
    }
    boolean target =
        isLoop(tree)
            || tree instanceof SwitchTree
            || tree instanceof SwitchExpressionTree
            || tree instanceof LabeledStatementTree;
    if (!target) {
      return super.scan(tree, unused);
    }
    around.push(tree);
    super.scan(tree, unused);
    around.pop();
    return null;
  }

  private static boolean isLoop(Tree tree) {
    return tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree
        || tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    broken |= !reaches(tree.getLabel(), true);
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    broken |= !reaches(tree.getLabel(), false);
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    broken |= around.stream().noneMatch(SwitchExpressionTree.class::isInstance);
    return super.visitYield(tree, unused);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    broken |= around.stream().anyMatch(SwitchExpressionTree.class::isInstance);
    return super.visitReturn(tree, unused);
  }

  /** Whether there is a target before the jump would leave a switch expression. */
  private boolean reaches(Name label, boolean leaves) {
    for (Tree tree : around) {
      if (tree instanceof SwitchExpressionTree) {
        return false;
      }
      boolean found =
          label == null
              ? isLoop(tree) || leaves && tree instanceof SwitchTree
              : tree instanceof LabeledStatementTree labeled
                  && labeled.getLabel().contentEquals(label)
                  && (leaves || isLoop(statementOf(labeled)));
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static Tree statementOf(LabeledStatementTree labeled) {
    Tree statement = labeled.getStatement();
    while (statement instanceof LabeledStatementTree inner) {
      statement = inner.getStatement();
    }
    return statement;
  }
}
