package dev.adjoint.processor.shrink;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayList;
import java.util.List;

/** What a statement may be replaced with: what is in it, with less around it. */
final class StatementForms extends SimpleTreeVisitor<Void, Void> {
  private final Parsed parsed;
  private final List<String> texts = new ArrayList<>();

  private StatementForms(Parsed parsed) {
    this.parsed = parsed;
  }

  static List<String> of(Parsed parsed, StatementTree statement) {
    StatementForms forms = new StatementForms(parsed);
    forms.visit(statement, null);
    return forms.texts;
  }

  /** First without braces, then with them, for names declared twice. */
  private void body(String before, Tree body) {
    if (parsed.isWritten(body)) {
      texts.add(before + parsed.inner(body));
      texts.add("{ " + before + parsed.text(body) + " }");
    }
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    texts.add(parsed.inner(tree));
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    body("", tree.getThenStatement());
    if (tree.getElseStatement() != null) {
      body("", tree.getElseStatement());
      String condition = "if " + parsed.text(tree.getCondition()) + " ";
      texts.add(condition + parsed.text(tree.getThenStatement()));
      texts.add(condition + parsed.text(tree.getElseStatement()));
    }
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    body("", tree.getStatement());
    StringBuilder start = new StringBuilder();
    if (!tree.getInitializer().isEmpty()) {
      int from = parsed.start(tree.getInitializer().get(0));
      start.append(parsed.source(), from, parsed.source().indexOf(';', from) + 1).append(' ');
    }
    body(start.toString(), tree.getStatement());
    if (tree.getCondition() != null) {
      String once = "if (" + parsed.text(tree.getCondition()) + ") ";
      texts.add("{ " + start + once + parsed.text(tree.getStatement()) + " }");
    }
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    body("", tree.getStatement());
    VariableTree variable = tree.getVariable();
    ExpressionTree array = tree.getExpression();
    String first = parsed.text(variable) + " = " + parsed.text(array) + "[0]; ";
    body(first, tree.getStatement());
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    body("", tree.getStatement());
    texts.add("if " + parsed.text(tree.getCondition()) + " " + parsed.text(tree.getStatement()));
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    body("", tree.getStatement());
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    for (CaseTree each : tree.getCases()) {
      if (each.getBody() != null) {
        body("", each.getBody());
      } else {
        texts.add("{ " + withoutBreak(each.getStatements()) + " }");
      }
    }
    return null;
  }

  private String withoutBreak(List<? extends StatementTree> statements) {
    StringBuilder text = new StringBuilder();
    for (StatementTree each : statements) {
      boolean isBreak = each instanceof BreakTree own && own.getLabel() == null;
      text.append(isBreak ? "" : parsed.text(each) + "\n");
    }
    return text.toString();
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    body("", tree.getStatement());
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    body("", tree.getBlock());
    body("", tree.getFinallyBlock());
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void unused) {
    body("", tree.getBlock());
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getInitializer() != null) {
      int end = parsed.start(tree.getInitializer());
      String declared = parsed.source().substring(parsed.start(tree), end).strip();
      texts.add(declared.substring(0, Math.max(0, declared.length() - 1)).strip() + ";");
    }
    return null;
  }
}
