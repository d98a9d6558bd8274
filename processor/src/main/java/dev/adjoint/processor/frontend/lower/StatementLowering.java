package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
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
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Terminator;
import java.util.List;

/** Lowers statements: the simple ones here, loops and switches in classes of their own. */
final class StatementLowering {
  private final Lowering lowering;
  private final LoopLowering loops;
  private final SwitchLowering switches;
  private final AssertLowering assertions;
  private final Visitor visitor = new Visitor();

  StatementLowering(Lowering lowering) {
    this.lowering = lowering;
    this.loops = new LoopLowering(lowering);
    this.switches = new SwitchLowering(lowering);
    this.assertions = new AssertLowering(lowering);
  }

  SwitchLowering switches() {
    return switches;
  }

  /** Lowers statements until one of them leaves. */
  void lowerAll(List<? extends StatementTree> trees, Path path) {
    for (StatementTree tree : trees) {
      if (!path.isLive()) {
        return;
      }
      lower(tree, path);
    }
  }

  void lower(StatementTree tree, Path path) {
    Origin enclosing = lowering.origin();
    if (!(tree instanceof BlockTree) && !(tree instanceof LabeledStatementTree)) {
      lowering.at(tree);
    }
    tree.accept(visitor, path);
    lowering.backTo(enclosing);
  }

  /** Lowers a part of a statement's header, which has that statement's origin. */
  void lowerPart(StatementTree tree, Path path) {
    tree.accept(visitor, path);
  }

  private final class Visitor extends SimpleTreeVisitor<Void, Path> {
    @Override
    protected Void defaultAction(Tree tree, Path path) {
      throw new IllegalStateException("not a statement of the language: " + tree.getKind());
    }

    @Override
    public Void visitEmptyStatement(EmptyStatementTree tree, Path path) {
      return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Path path) {
      lowerAll(tree.getStatements(), path);
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Path path) {
      IrType type = lowering.typeOf(tree);
      String name = tree.getName().toString();
      path.environment().declare(tree, type, name);
      if (tree.getInitializer() != null) {
        Environment.Variable variable = new Environment.Variable(type, name);
        Operand value = lowering.lowerInto(tree.getInitializer(), variable, path);
        path.environment().assign(tree, value);
      }
      return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Path path) {
      lowering.expressions().perform(tree.getExpression(), path);
      return null;
    }

    @Override
    public Void visitIf(IfTree tree, Path path) {
      Object constant = lowering.attribution().constantOf(tree.getCondition());
      if (constant != null) {
        lowerIfPresent(
            (Boolean) constant ? tree.getThenStatement() : tree.getElseStatement(), path);
        return null;
      }
      Operand condition = lowering.expressions().lower(tree.getCondition(), path);
      lowering
          .branches()
          .branch(
              condition,
              tree,
              side -> lower(tree.getThenStatement(), side),
              side -> lowerIfPresent(tree.getElseStatement(), side),
              path);
      return null;
    }

    private void lowerIfPresent(StatementTree tree, Path path) {
      if (tree != null) {
        lower(tree, path);
      }
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Path path) {
      loops.lower(tree, path);
      return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Path path) {
      loops.lower(tree, path);
      return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Path path) {
      loops.lower(tree, path);
      return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Path path) {
      loops.lower(tree, path);
      return null;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Path path) {
      switches.lower(tree, path);
      return null;
    }

    @Override
    public Void visitLabeledStatement(LabeledStatementTree tree, Path path) {
      StatementTree statement = tree.getStatement();
      while (statement instanceof LabeledStatementTree inner) {
        statement = inner.getStatement();
      }
      Tree target = statement;
      lowering.jumps().named(tree.getLabel(), target, () -> lowerLabeled(tree, target, path));
      return null;
    }

    /** A loop or switch makes its own target of jumps; any other statement gets one here. */
    private void lowerLabeled(LabeledStatementTree tree, Tree target, Path path) {
      StatementTree statement = tree.getStatement();
      if (statement != target || Shapes.isLoop(target) || target instanceof SwitchTree) {
        lower(statement, path);
        return;
      }
      Origin enclosing = lowering.origin();
      lowering.at(tree);
      Jumps jumps = lowering.jumps();
      JumpLabel end = jumps.label(tree.getLabel().toString(), List.of(statement), path);
      jumps.during(
          target,
          Jumps.Kind.STATEMENT,
          end,
          null,
          () -> jumps.labeled(path, end, tree, inner -> lower(statement, inner)));
      lowering.backTo(enclosing);
    }

    @Override
    public Void visitBreak(BreakTree tree, Path path) {
      lowering.jumps().breakTo(tree.getLabel(), path);
      return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Path path) {
      lowering.jumps().continueTo(tree.getLabel(), path);
      return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Path path) {
      lowering.branches().deliver(lowering.jumps().yieldTarget(), tree.getValue(), path);
      lowering.jumps().yieldTo(path);
      return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Path path) {
      lowering.returns().lower(tree, path);
      return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Path path) {
      Operand exception = lowering.expressions().lower(tree.getExpression(), path);
      path.leave(new Terminator.Throw(exception, lowering.origin()));
      return null;
    }

    @Override
    public Void visitAssert(AssertTree tree, Path path) {
      assertions.lower(tree, path);
      return null;
    }
  }
}
