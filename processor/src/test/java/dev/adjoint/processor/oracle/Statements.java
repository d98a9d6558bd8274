package dev.adjoint.processor.oracle;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.Element;

/** Executes statements; a jump travels outward as the completion of each statement it leaves. */
final class Statements extends SimpleTreeVisitor<Completion, Map<Element, Object>> {
  private final AttributedSources sources;
  private final Expressions expressions;

  Statements(AttributedSources sources, ClassLoader loader) {
    this.sources = sources;
    this.expressions = new Expressions(sources, this, loader);
  }

  Completion run(Tree statement, Map<Element, Object> frame) {
    return statement.accept(this, frame);
  }

  private Completion runAll(List<? extends StatementTree> list, Map<Element, Object> frame) {
    for (StatementTree statement : list) {
      Completion end = run(statement, frame);
      if (!end.isNormal()) {
        return end;
      }
    }
    return Completion.NORMAL;
  }

  @Override
  protected Completion defaultAction(Tree tree, Map<Element, Object> frame) {
    throw new UnsupportedOperationException(tree.getKind() + ": " + tree);
  }

  @Override
  public Completion visitBlock(BlockTree tree, Map<Element, Object> frame) {
    return runAll(tree.getStatements(), frame);
  }

  @Override
  public Completion visitEmptyStatement(EmptyStatementTree tree, Map<Element, Object> frame) {
    return Completion.NORMAL;
  }

  @Override
  public Completion visitVariable(VariableTree tree, Map<Element, Object> frame) {
    Element variable = sources.element(tree);
    if (tree.getInitializer() != null) {
      frame.put(
          variable,
          expressions.evaluateAs(tree.getInitializer(), variable.asType().getKind(), frame));
    }
    return Completion.NORMAL;
  }

  @Override
  public Completion visitExpressionStatement(
      ExpressionStatementTree tree, Map<Element, Object> frame) {
    expressions.evaluate(tree.getExpression(), frame);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitIf(IfTree tree, Map<Element, Object> frame) {
    if (expressions.test(tree.getCondition(), frame)) {
      return run(tree.getThenStatement(), frame);
    }
    return tree.getElseStatement() == null
        ? Completion.NORMAL
        : run(tree.getElseStatement(), frame);
  }

  @Override
  public Completion visitLabeledStatement(LabeledStatementTree tree, Map<Element, Object> frame) {
    String label = tree.getLabel().toString();
    Completion end = runLabelled(tree.getStatement(), label, frame);
    return end.kind() == Completion.Kind.BREAK && label.equals(end.label())
        ? Completion.NORMAL
        : end;
  }

  private Completion runLabelled(StatementTree tree, String label, Map<Element, Object> frame) {
    if (tree instanceof ForLoopTree loop) {
      return runFor(loop, label, frame);
    }
    if (tree instanceof EnhancedForLoopTree loop) {
      return runEnhancedFor(loop, label, frame);
    }
    if (tree instanceof WhileLoopTree loop) {
      return runWhile(loop, label, frame);
    }
    if (tree instanceof DoWhileLoopTree loop) {
      return runDo(loop, label, frame);
    }
    return run(tree, frame);
  }

  @Override
  public Completion visitForLoop(ForLoopTree tree, Map<Element, Object> frame) {
    return runFor(tree, null, frame);
  }

  @Override
  public Completion visitEnhancedForLoop(EnhancedForLoopTree tree, Map<Element, Object> frame) {
    return runEnhancedFor(tree, null, frame);
  }

  @Override
  public Completion visitWhileLoop(WhileLoopTree tree, Map<Element, Object> frame) {
    return runWhile(tree, null, frame);
  }

  @Override
  public Completion visitDoWhileLoop(DoWhileLoopTree tree, Map<Element, Object> frame) {
    return runDo(tree, null, frame);
  }

  private Completion runFor(ForLoopTree tree, String label, Map<Element, Object> frame) {
    runAll(tree.getInitializer(), frame);
    BooleanSupplier condition =
        () -> tree.getCondition() == null || expressions.test(tree.getCondition(), frame);
    return repeat(
        condition, tree.getStatement(), () -> runAll(tree.getUpdate(), frame), label, frame);
  }

  private Completion runWhile(WhileLoopTree tree, String label, Map<Element, Object> frame) {
    BooleanSupplier condition = () -> expressions.test(tree.getCondition(), frame);
    return repeat(condition, tree.getStatement(), () -> {}, label, frame);
  }

  private Completion runDo(DoWhileLoopTree tree, String label, Map<Element, Object> frame) {
    boolean[] first = {true};
    BooleanSupplier condition =
        () -> {
          boolean again = first[0] || expressions.test(tree.getCondition(), frame);
          first[0] = false;
          return again;
        };
    return repeat(condition, tree.getStatement(), () -> {}, label, frame);
  }

  private Completion runEnhancedFor(
      EnhancedForLoopTree tree, String label, Map<Element, Object> frame) {
    Cells cells = (Cells) expressions.evaluate(tree.getExpression(), frame);
    int length = cells.elements.length;
    Element variable = sources.element(tree.getVariable());
    int[] next = {0};
    BooleanSupplier advance =
        () -> {
          if (next[0] == length) {
            return false;
          }
          Object item = cells.get(next[0]++);
          frame.put(variable, Primitives.convert(item, variable.asType().getKind()));
          return true;
        };
    return repeat(advance, tree.getStatement(), () -> {}, label, frame);
  }

  private Completion repeat(
      BooleanSupplier condition,
      StatementTree body,
      Runnable update,
      String label,
      Map<Element, Object> frame) {
    while (condition.getAsBoolean()) {
      Completion end = run(body, frame);
      if (end.targets(Completion.Kind.BREAK, label)) {
        return Completion.NORMAL;
      }
      if (!end.isNormal() && !end.targets(Completion.Kind.CONTINUE, label)) {
        return end;
      }
      update.run();
    }
    return Completion.NORMAL;
  }

  @Override
  public Completion visitSwitch(SwitchTree tree, Map<Element, Object> frame) {
    Completion end = runSwitch(tree.getExpression(), tree.getCases(), frame);
    return end.targets(Completion.Kind.BREAK, null) ? Completion.NORMAL : end;
  }

  /** Runs the cases of a statement or of an expression, whose value then is that of the yield. */
  Completion runSwitch(
      ExpressionTree selector, List<? extends CaseTree> cases, Map<Element, Object> frame) {
    Object value = expressions.evaluate(selector, frame);
    if (value == null) {
      throw new NullPointerException();
    }
    int start = find(value, cases, frame);
    for (int i = start; i >= 0 && i < cases.size(); i++) {
      CaseTree chosen = cases.get(i);
      if (chosen.getCaseKind() == CaseTree.CaseKind.RULE) {
        return runRule(chosen.getBody(), frame);
      }
      Completion end = runAll(chosen.getStatements(), frame);
      if (!end.isNormal()) {
        return end;
      }
    }
    return Completion.NORMAL;
  }

  private Completion runRule(Tree body, Map<Element, Object> frame) {
    return body instanceof ExpressionTree
        ? Completion.with(Completion.Kind.YIELD, expressions.evaluate(body, frame))
        : run(body, frame);
  }

  private int find(Object value, List<? extends CaseTree> cases, Map<Element, Object> frame) {
    int otherwise = -1;
    for (int i = 0; i < cases.size(); i++) {
      if (cases.get(i).getExpressions().isEmpty()) {
        otherwise = i;
      }
      for (ExpressionTree label : cases.get(i).getExpressions()) {
        if (matches(value, label, frame)) {
          return i;
        }
      }
    }
    return otherwise;
  }

  private boolean matches(Object value, ExpressionTree label, Map<Element, Object> frame) {
    if (value instanceof Enum<?> constant) {
      return label instanceof IdentifierTree name && name.getName().contentEquals(constant.name());
    }
    Object wanted = expressions.evaluate(label, frame);
    return value instanceof String
        ? value.equals(wanted)
        : Primitives.intValue(value) == Primitives.intValue(wanted);
  }

  @Override
  public Completion visitBreak(BreakTree tree, Map<Element, Object> frame) {
    return Completion.jump(Completion.Kind.BREAK, tree.getLabel());
  }

  @Override
  public Completion visitContinue(ContinueTree tree, Map<Element, Object> frame) {
    return Completion.jump(Completion.Kind.CONTINUE, tree.getLabel());
  }

  @Override
  public Completion visitYield(YieldTree tree, Map<Element, Object> frame) {
    return Completion.with(Completion.Kind.YIELD, expressions.evaluate(tree.getValue(), frame));
  }

  @Override
  public Completion visitReturn(ReturnTree tree, Map<Element, Object> frame) {
    Object value =
        tree.getExpression() == null ? null : expressions.evaluate(tree.getExpression(), frame);
    return Completion.with(Completion.Kind.RETURN, value);
  }

  @Override
  public Completion visitThrow(ThrowTree tree, Map<Element, Object> frame) {
    throw Calls.sneak((Throwable) expressions.evaluate(tree.getExpression(), frame));
  }

  @Override
  public Completion visitAssert(AssertTree tree, Map<Element, Object> frame) {
    if (expressions.test(tree.getCondition(), frame)) {
      return Completion.NORMAL;
    }
    if (tree.getDetail() == null) {
      throw new AssertionError();
    }
    throw new AssertionError(expressions.evaluate(tree.getDetail(), frame));
  }
}
