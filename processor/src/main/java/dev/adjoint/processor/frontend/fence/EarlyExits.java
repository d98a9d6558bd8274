package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.lang.model.element.Name;

/** Reports jumps in the body of a loop with {@code @Checkpoint} that end the loop. */
final class EarlyExits extends TreeScanner<Void, Void> {
  private final DiagnosticSink<Tree> sink;
  private final Set<Name> labels;

  /** The statements inside the loop that {@code break} or a label may refer to. */
  private final Deque<StatementTree> around = new ArrayDeque<>();

  /**
   * Prepares a walk through a loop's body.
   *
   * @param labels the labels of the loop itself
   */
  EarlyExits(DiagnosticSink<Tree> sink, Set<Name> labels) {
    this.sink = sink;
    this.labels = labels;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    boolean target =
        isLoop(tree) || tree instanceof SwitchTree || tree instanceof LabeledStatementTree;
    if (!target) {
      return super.scan(tree, unused);
    }
    around.push((StatementTree) tree);
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

  private boolean isInside(Name label) {
    return around.stream()
        .anyMatch(s -> s instanceof LabeledStatementTree l && l.getLabel().equals(label));
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    boolean inside =
        tree.getLabel() != null
            ? isInside(tree.getLabel())
            : around.stream().anyMatch(s -> isLoop(s) || s instanceof SwitchTree);
    if (!inside) {
      sink.report(tree, DiagnosticCode.AD1057, "break");
    }
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    Name label = tree.getLabel();
    if (label != null && !isInside(label) && !labels.contains(label)) {
      sink.report(tree, DiagnosticCode.AD1057, "continue " + label);
    }
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    sink.report(tree, DiagnosticCode.AD1057, "return");
    return super.visitReturn(tree, unused);
  }
}
