package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of a switch that share their statements.
 *
 * @param labels the constants
 * @param isDefault whether {@code default} is among the labels
 * @param statements what follows them; of a rule with an expression, nothing
 * @param expression the expression of a rule; otherwise {@code null}
 * @param isRule whether the group was written with an arrow
 */
record SwitchGroup(
    List<ExpressionTree> labels,
    boolean isDefault,
    List<? extends StatementTree> statements,
    ExpressionTree expression,
    boolean isRule) {

  /** The groups of a switch, in source order. */
  static List<SwitchGroup> of(List<? extends CaseTree> cases) {
    List<SwitchGroup> groups = new ArrayList<>();
    List<ExpressionTree> labels = new ArrayList<>();
    boolean isDefault = false;
    for (CaseTree tree : cases) {
      labels.addAll(tree.getExpressions());
      isDefault |= tree.getExpressions().isEmpty();
      boolean isRule = tree.getCaseKind() == CaseTree.CaseKind.RULE;
      boolean shares =
          !isRule && tree.getStatements().isEmpty() && tree != cases.get(cases.size() - 1);
      if (!shares) {
        groups.add(group(List.copyOf(labels), isDefault, tree, isRule));
        labels.clear();
        isDefault = false;
      }
    }
    return groups;
  }

  private static SwitchGroup group(
      List<ExpressionTree> labels, boolean isDefault, CaseTree tree, boolean isRule) {
    Tree body = tree.getBody();
    if (!isRule) {
      return new SwitchGroup(labels, isDefault, tree.getStatements(), null, false);
    }
    return body instanceof ExpressionTree expression
        ? new SwitchGroup(labels, isDefault, List.of(), expression, true)
        : new SwitchGroup(labels, isDefault, List.of((StatementTree) body), null, true);
  }

  /** Whether control may run on into the next group. */
  boolean mayFallThrough() {
    return !isRule && !leaves(statements);
  }

  private static boolean leaves(List<? extends StatementTree> statements) {
    if (statements.isEmpty()) {
      return false;
    }
    StatementTree last = statements.get(statements.size() - 1);
    return last instanceof BlockTree block
        ? leaves(block.getStatements())
        : last instanceof BreakTree
            || last instanceof YieldTree
            || last instanceof ReturnTree
            || last instanceof ThrowTree
            || last instanceof ContinueTree;
  }
}
