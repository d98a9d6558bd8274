package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.DoWhile;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.While;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lowers loops; those that count go to {@link CountedLoopLowering}. */
final class LoopLowering {
  private final Lowering lowering;
  private final CountedLoopLowering counted;

  LoopLowering(Lowering lowering) {
    this.lowering = lowering;
    this.counted = new CountedLoopLowering(lowering, this);
  }

  void lower(WhileLoopTree tree, Path path) {
    tested(tree, tree.getCondition(), tree.getStatement(), List.of(), path);
  }

  void lower(ForLoopTree tree, Path path) {
    for (StatementTree initializer : tree.getInitializer()) {
      lowering.statements().lowerPart(initializer, path);
    }
    CountedLoop loop = CountedLoop.recognise(tree, lowering.attribution());
    if (loop != null) {
      counted.lower(tree, loop, path);
    } else {
      tested(tree, tree.getCondition(), tree.getStatement(), tree.getUpdate(), path);
    }
    for (StatementTree initializer : tree.getInitializer()) {
      path.environment().remove(initializer);
    }
  }

  void lower(EnhancedForLoopTree tree, Path path) {
    counted.lower(tree, path);
  }

  void lower(DoWhileLoopTree tree, Path path) {
    List<Tree> parts = List.of(tree.getStatement(), tree.getCondition());
    JumpLabel end = lowering.jumps().label("loop", parts, path);
    boolean[] leaves = new boolean[1];
    lowering
        .jumps()
        .labeled(
            path,
            end,
            tree,
            outer -> {
              LoopFrame frame = new LoopFrame(tree, parts, outer, lowering);
              Path loop = frame.iteration();
              body(tree, tree.getStatement(), end, loop);
              leaves[0] = !loop.isLive();
              Block block = again(tree.getCondition(), frame, loop);
              frame.finish(
                  (carried, results) -> new DoWhile(carried, block, results, lowering.origin()));
            });
    if ((leaves[0] || isTrue(tree.getCondition())) && !end.isUsed()) {
      lowering.branches().unreachable(path);
    }
  }

  private Block again(ExpressionTree condition, LoopFrame frame, Path loop) {
    if (!loop.isLive()) {
      return loop.yielding(List.of());
    }
    Operand again = lowering.expressions().lower(condition, loop);
    return loop.yielding(with(again, loop.environment().valuesOf(frame.variables())));
  }

  private static List<Operand> with(Operand first, List<Operand> others) {
    List<Operand> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  /** A loop that tests before each iteration. */
  private void tested(
      Tree tree,
      ExpressionTree condition,
      StatementTree statement,
      List<? extends ExpressionStatementTree> updates,
      Path path) {
    boolean endless = condition == null || isTrue(condition);
    List<Tree> parts = new ArrayList<>(updates);
    parts.add(statement);
    if (!endless) {
      parts.add(condition);
    }
    JumpLabel end = lowering.jumps().label("loop", parts, path);
    Consumer<Path> iteration =
        loop -> {
          body(tree, statement, end, loop);
          update(updates, loop);
        };
    boolean pure = endless || Effects.none(condition, lowering.attribution());
    lowering
        .jumps()
        .labeled(
            path,
            end,
            tree,
            outer -> {
              LoopFrame frame = new LoopFrame(tree, parts, outer, lowering);
              if (pure) {
                testedBefore(endless ? null : condition, frame, iteration);
              } else {
                testedInside(tree, condition, frame, iteration);
              }
            });
    if (endless && !end.isUsed()) {
      lowering.branches().unreachable(path);
    }
  }

  private void testedBefore(ExpressionTree condition, LoopFrame frame, Consumer<Path> iteration) {
    Path loop = frame.iteration();
    Path test = loop.fork();
    Operand again =
        condition == null ? Constant.TRUE : lowering.expressions().lower(condition, test);
    Block testBlock = test.yielding(List.of(again));
    iteration.accept(loop);
    Block body = loop.yieldingCurrent(frame.variables());
    frame.finish(
        (carried, results) -> new While(carried, testBlock, body, results, lowering.origin()));
  }

  /** A condition with effects is a part of the iteration, which then ends the loop or goes on. */
  private void testedInside(
      Tree tree, ExpressionTree condition, LoopFrame frame, Consumer<Path> iteration) {
    Path loop = frame.iteration();
    Operand again = lowering.expressions().lower(condition, loop);
    lowering.branches().branch(again, tree, iteration, side -> {}, loop);
    Block body = loop.yielding(with(again, loop.environment().valuesOf(frame.variables())));
    frame.finish((carried, results) -> new DoWhile(carried, body, results, lowering.origin()));
  }

  /** The statement of a loop, which {@code continue} leaves. */
  void body(Tree tree, StatementTree statement, JumpLabel end, Path loop) {
    Jumps jumps = lowering.jumps();
    JumpLabel next = jumps.label("next", List.of(statement), loop);
    jumps.during(
        tree,
        Jumps.Kind.LOOP,
        end,
        next,
        () ->
            jumps.labeled(
                loop, next, tree, inner -> lowering.statements().lower(statement, inner)));
  }

  private void update(List<? extends ExpressionStatementTree> updates, Path loop) {
    if (loop.isLive()) {
      updates.forEach(update -> lowering.expressions().perform(update.getExpression(), loop));
    }
  }

  private boolean isTrue(ExpressionTree condition) {
    return Boolean.TRUE.equals(lowering.attribution().constantOf(condition));
  }
}
