package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import java.util.List;

/** Lowers switches of every form to chains of conditions. */
final class SwitchLowering {
  private static final String NO_CONSTANT = "java.lang.IncompatibleClassChangeError";

  private final Lowering lowering;

  /** A switch while it is lowered; {@code value} is its tree if it is an expression. */
  private record Switch(Tree tree, SwitchSelector selector, List<SwitchGroup> groups, Tree value) {}

  SwitchLowering(Lowering lowering) {
    this.lowering = lowering;
  }

  void lower(SwitchTree tree, Path path) {
    lower(tree, tree.getExpression(), tree.getCases(), null, path);
  }

  Operand value(SwitchExpressionTree tree, String name, Path path) {
    return lowering
        .branches()
        .value(
            tree,
            lowering.typeOf(tree),
            name,
            path,
            () -> lower(tree, tree.getExpression(), tree.getCases(), tree, path));
  }

  private void lower(
      Tree tree, ExpressionTree expression, List<? extends CaseTree> cases, Tree value, Path path) {
    SwitchSelector selector = SwitchSelector.lower(expression, path, lowering);
    Switch whole = new Switch(tree, selector, SwitchGroup.of(cases), value);
    JumpLabel end = endOf(whole, cases, path);
    Jumps.Kind kind = value == null ? Jumps.Kind.SWITCH : Jumps.Kind.SWITCH_EXPRESSION;
    Jumps jumps = lowering.jumps();
    jumps.during(
        tree, kind, end, null, () -> jumps.labeled(path, end, tree, in -> groups(whole, in)));
  }

  private JumpLabel endOf(Switch whole, List<? extends CaseTree> cases, Path path) {
    if (whole.value() == null) {
      return lowering.jumps().label("choice", cases, path);
    }
    return lowering.jumps().label("choice", cases, path, whole.value());
  }

  private void groups(Switch whole, Path path) {
    List<SwitchGroup> groups = whole.groups();
    for (SwitchGroup group : groups) {
      declareVariables(group, path);
    }
    boolean falls = groups.stream().limit(groups.size() - 1L).anyMatch(SwitchGroup::mayFallThrough);
    if (falls) {
      fallThrough(whole, path);
    } else {
      chain(whole, 0, path);
    }
    for (SwitchGroup group : groups) {
      group.statements().forEach(path.environment()::remove);
    }
  }

  /** The scope of a variable is all groups that follow its declaration. */
  private void declareVariables(SwitchGroup group, Path path) {
    for (StatementTree statement : group.statements()) {
      if (statement instanceof VariableTree variable) {
        path.environment()
            .declare(variable, lowering.typeOf(variable), variable.getName().toString());
      }
    }
  }

  private void chain(Switch whole, int position, Path path) {
    List<SwitchGroup> groups = whole.groups();
    if (position == groups.size()) {
      otherwise(whole, path);
      return;
    }
    SwitchGroup group = groups.get(position);
    if (group.isDefault()) {
      chain(whole, position + 1, path);
      return;
    }
    Operand matches = whole.selector().matches(group.labels(), path);
    lowering
        .branches()
        .branch(
            matches,
            whole.tree(),
            side -> group(whole, group, side),
            side -> chain(whole, position + 1, side),
            path);
  }

  private void otherwise(Switch whole, Path path) {
    for (SwitchGroup group : whole.groups()) {
      if (group.isDefault()) {
        group(whole, group, path);
        return;
      }
    }
    if (whole.value() != null) {
      lowering.branches().throwNew(NO_CONSTANT, path);
    }
  }

  private void fallThrough(Switch whole, Path path) {
    List<SwitchGroup> groups = whole.groups();
    Operand entry = entry(whole, path);
    boolean hasDefault = groups.stream().anyMatch(SwitchGroup::isDefault);
    int last = groups.size() - 1;
    for (int i = 0; i <= last; i++) {
      SwitchGroup group = groups.get(i);
      if (i == last && hasDefault) {
        group(whole, group, path);
        return;
      }
      Operation reached = new Operation.Binary(BinaryOperator.LESS_EQUAL, entry, Constant.of(i));
      lowering
          .branches()
          .branch(
              lowering.let(path, reached, whole.tree()),
              whole.tree(),
              side -> lowering.statements().lowerAll(group.statements(), side),
              side -> {},
              path);
    }
  }

  /** The position of the group that the selector leads to. */
  private Operand entry(Switch whole, Path path) {
    List<SwitchGroup> groups = whole.groups();
    int none = groups.size();
    for (int i = 0; i < groups.size(); i++) {
      none = groups.get(i).isDefault() ? i : none;
    }
    Operand entry = Constant.of(none);
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (!groups.get(i).labels().isEmpty()) {
        Operand matches = whole.selector().matches(groups.get(i).labels(), path);
        entry =
            lowering.let(
                path, new Operation.Select(matches, Constant.of(i), entry), "entry", whole.tree());
      }
    }
    return entry;
  }

  /** The statements of a group at whose end the switch ends. */
  private void group(Switch whole, SwitchGroup group, Path path) {
    if (group.expression() == null) {
      lastStatements(whole, group.statements(), path);
    } else if (whole.value() == null) {
      lowering.expressions().perform(group.expression(), path);
    } else {
      lowering.branches().deliver(whole.value(), group.expression(), path);
    }
  }

  /** A jump to the end of the switch by the very last statement needs no jump. */
  private void lastStatements(Switch whole, List<? extends StatementTree> statements, Path path) {
    if (statements.isEmpty()) {
      return;
    }
    StatementTree last = statements.get(statements.size() - 1);
    lowering.statements().lowerAll(statements.subList(0, statements.size() - 1), path);
    if (!path.isLive()) {
      return;
    }
    if (last instanceof BlockTree block) {
      lastStatements(whole, block.getStatements(), path);
    } else if (last instanceof YieldTree yield && whole.value() != null) {
      lowering.branches().deliver(whole.value(), yield.getValue(), path);
    } else if (!endsSwitch(last)) {
      lowering.statements().lower(last, path);
    }
  }

  private static boolean endsSwitch(StatementTree last) {
    return last instanceof BreakTree jump && jump.getLabel() == null;
  }
}
