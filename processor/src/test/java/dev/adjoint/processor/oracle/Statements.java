package dev.adjoint.processor.oracle;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
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
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/** Executes statements; a jump travels outward as the completion of each statement it leaves. */
final class Statements extends SimpleTreeVisitor<Completion, Frame> {
  private final AttributedSources sources;
  private final Expressions expressions;

  Statements(AttributedSources sources, ClassLoader loader, Bodies bodies) {
    this.sources = sources;
    this.expressions = new Expressions(sources, this, loader, bodies);
  }

  Expressions expressions() {
    return expressions;
  }

  Calls calls() {
    return expressions.calls();
  }

  /** The value that a declaration gives to its variable. */
  Object initializer(VariableTree tree, Frame frame) {
    TypeKind kind = sources.element(tree).asType().getKind();
    return expressions.evaluateAs(tree.getInitializer(), kind, frame);
  }

  Completion run(Tree statement, Frame frame) {
    return statement.accept(this, frame);
  }

  private Completion runAll(List<? extends StatementTree> list, Frame frame) {
    for (StatementTree statement : list) {
      Completion end = run(statement, frame);
      if (!end.isNormal()) {
        return end;
      }
    }
    return Completion.NORMAL;
  }

  @Override
  protected Completion defaultAction(Tree tree, Frame frame) {
    throw new UnsupportedOperationException(tree.getKind() + ": " + tree);
  }

  @Override
  public Completion visitBlock(BlockTree tree, Frame frame) {
    return runAll(tree.getStatements(), frame);
  }

  @Override
  public Completion visitEmptyStatement(EmptyStatementTree tree, Frame frame) {
    return Completion.NORMAL;
  }

  @Override
  public Completion visitVariable(VariableTree tree, Frame frame) {
    Element variable = sources.element(tree);
    if (tree.getInitializer() != null) {
      frame.put(variable, initializer(tree, frame));
    }
    return Completion.NORMAL;
  }

  @Override
  public Completion visitExpressionStatement(ExpressionStatementTree tree, Frame frame) {
    expressions.evaluate(tree.getExpression(), frame);
    return Completion.NORMAL;
  }

  @Override
  public Completion visitIf(IfTree tree, Frame frame) {
    if (expressions.test(tree.getCondition(), frame)) {
      return run(tree.getThenStatement(), frame);
    }
    return tree.getElseStatement() == null
        ? Completion.NORMAL
        : run(tree.getElseStatement(), frame);
  }

  @Override
  public Completion visitLabeledStatement(LabeledStatementTree tree, Frame frame) {
    String label = tree.getLabel().toString();
    Completion end = runLabelled(tree.getStatement(), label, frame);
    return end.kind() == Completion.Kind.BREAK && label.equals(end.label())
        ? Completion.NORMAL
        : end;
  }

  private Completion runLabelled(StatementTree tree, String label, Frame frame) {
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
  public Completion visitForLoop(ForLoopTree tree, Frame frame) {
    return runFor(tree, null, frame);
  }

  @Override
  public Completion visitEnhancedForLoop(EnhancedForLoopTree tree, Frame frame) {
    return runEnhancedFor(tree, null, frame);
  }

  @Override
  public Completion visitWhileLoop(WhileLoopTree tree, Frame frame) {
    return runWhile(tree, null, frame);
  }

  @Override
  public Completion visitDoWhileLoop(DoWhileLoopTree tree, Frame frame) {
    return runDo(tree, null, frame);
  }

  private Completion runFor(ForLoopTree tree, String label, Frame frame) {
    runAll(tree.getInitializer(), frame);
    BooleanSupplier condition =
        () -> tree.getCondition() == null || expressions.test(tree.getCondition(), frame);
    return repeat(
        condition, tree.getStatement(), () -> runAll(tree.getUpdate(), frame), label, frame);
  }

  private Completion runWhile(WhileLoopTree tree, String label, Frame frame) {
    BooleanSupplier condition = () -> expressions.test(tree.getCondition(), frame);
    return repeat(condition, tree.getStatement(), () -> {}, label, frame);
  }

  private Completion runDo(DoWhileLoopTree tree, String label, Frame frame) {
    boolean[] first = {true};
    BooleanSupplier condition =
        () -> {
          boolean again = first[0] || expressions.test(tree.getCondition(), frame);
          first[0] = false;
          return again;
        };
    return repeat(condition, tree.getStatement(), () -> {}, label, frame);
  }

  private Completion runEnhancedFor(EnhancedForLoopTree tree, String label, Frame frame) {
    Object collection = expressions.evaluate(tree.getExpression(), frame);
    Element variable = sources.element(tree.getVariable());
    if (collection instanceof Iterable<?> items) {
      return runOver(items.iterator(), tree, label, frame);
    }
    Cells cells = (Cells) collection;
    int length = cells.elements.length;
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

  private Completion runOver(
      Iterator<?> items, EnhancedForLoopTree tree, String label, Frame frame) {
    Element variable = sources.element(tree.getVariable());
    BooleanSupplier advance =
        () -> {
          boolean more = items.hasNext();
          if (more) {
            Object item = calls().toInterpreter(items.next());
            frame.put(variable, Primitives.convert(item, variable.asType().getKind()));
          }
          return more;
        };
    return repeat(advance, tree.getStatement(), () -> {}, label, frame);
  }

  private Completion repeat(
      BooleanSupplier condition, StatementTree body, Runnable update, String label, Frame frame) {
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
  public Completion visitSwitch(SwitchTree tree, Frame frame) {
    Completion end = runSwitch(tree.getExpression(), tree.getCases(), frame);
    return end.targets(Completion.Kind.BREAK, null) ? Completion.NORMAL : end;
  }

  /** Runs the cases of a statement or of an expression, whose value then is that of the yield. */
  Completion runSwitch(ExpressionTree selector, List<? extends CaseTree> cases, Frame frame) {
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

  private Completion runRule(Tree body, Frame frame) {
    return body instanceof ExpressionTree
        ? Completion.with(Completion.Kind.YIELD, expressions.evaluate(body, frame))
        : run(body, frame);
  }

  private int find(Object value, List<? extends CaseTree> cases, Frame frame) {
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

  private boolean matches(Object value, ExpressionTree label, Frame frame) {
    if (value instanceof Enum<?> constant) {
      return label instanceof IdentifierTree name && name.getName().contentEquals(constant.name());
    }
    Object wanted = expressions.evaluate(label, frame);
    return value instanceof String
        ? value.equals(wanted)
        : Primitives.intValue(value) == Primitives.intValue(wanted);
  }

  @Override
  public Completion visitBreak(BreakTree tree, Frame frame) {
    return Completion.jump(Completion.Kind.BREAK, tree.getLabel());
  }

  @Override
  public Completion visitContinue(ContinueTree tree, Frame frame) {
    return Completion.jump(Completion.Kind.CONTINUE, tree.getLabel());
  }

  @Override
  public Completion visitYield(YieldTree tree, Frame frame) {
    return Completion.with(Completion.Kind.YIELD, expressions.evaluate(tree.getValue(), frame));
  }

  @Override
  public Completion visitReturn(ReturnTree tree, Frame frame) {
    Object value =
        tree.getExpression() == null ? null : expressions.evaluate(tree.getExpression(), frame);
    return Completion.with(Completion.Kind.RETURN, value);
  }

  @Override
  public Completion visitThrow(ThrowTree tree, Frame frame) {
    throw Reflection.sneak((Throwable) expressions.evaluate(tree.getExpression(), frame));
  }

  @Override
  public Completion visitTry(TryTree tree, Frame frame) {
    if (!tree.getResources().isEmpty()) {
      throw new UnsupportedOperationException("resources: " + tree);
    }
    Completion end;
    try {
      end = runGuarded(tree, frame);
    } catch (Throwable thrown) {
      Completion last = runFinally(tree, frame);
      if (last.isNormal()) {
        throw Reflection.sneak(thrown);
      }
      return last;
    }
    Completion last = runFinally(tree, frame);
    return last.isNormal() ? end : last;
  }

  private Completion runFinally(TryTree tree, Frame frame) {
    return tree.getFinallyBlock() == null ? Completion.NORMAL : run(tree.getFinallyBlock(), frame);
  }

  private Completion runGuarded(TryTree tree, Frame frame) {
    try {
      return run(tree.getBlock(), frame);
    } catch (Exception | AssertionError thrown) {
      for (CatchTree handler : tree.getCatches()) {
        Element variable = sources.element(handler.getParameter());
        if (calls().typeOf(variable.asType()).isInstance(thrown)) {
          frame.put(variable, thrown);
          return run(handler.getBlock(), frame);
        }
      }
      throw thrown;
    }
  }

  @Override
  public Completion visitAssert(AssertTree tree, Frame frame) {
    if (expressions.test(tree.getCondition(), frame)) {
      return Completion.NORMAL;
    }
    if (tree.getDetail() == null) {
      throw new AssertionError();
    }
    throw new AssertionError(expressions.evaluate(tree.getDetail(), frame));
  }
}
