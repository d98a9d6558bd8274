package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.BinaryOperator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Checkpointing;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.For;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Scalar;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.function.Consumer;

/** Lowers loops whose number of iterations is known when they begin. */
final class CountedLoopLowering {
  private record Range(Value index, Operand from, BinaryOperator test, Operand to, long step) {}

  private final Lowering lowering;
  private final LoopLowering loops;

  CountedLoopLowering(Lowering lowering, LoopLowering loops) {
    this.lowering = lowering;
    this.loops = loops;
  }

  void lower(ForLoopTree tree, CountedLoop shape, Path path) {
    Tree body = tree.getStatement();
    JumpLabel end = lowering.jumps().label("loop", List.of(body), path);
    lowering
        .jumps()
        .labeled(
            path,
            end,
            tree,
            outer -> {
              Tree variable = shape.index();
              IrType type = outer.environment().variable(variable).type();
              Operand to = lowering.lowerTo(shape.bound(), type, "", outer);
              Value index = lowering.bind(type, shape.index().getName().toString(), variable);
              Operand from = outer.environment().get(variable);
              loop(
                  tree,
                  body,
                  new Range(index, from, shape.test(), to, shape.step()),
                  shape.checkpointing(lowering.attribution()),
                  outer,
                  loop -> {
                    loop.environment().assign(variable, index);
                    loops.body(tree, tree.getStatement(), end, loop);
                  });
            });
  }

  void lower(EnhancedForLoopTree tree, Path path) {
    Operand array = lowering.expressions().lower(tree.getExpression(), path);
    Value length = lowering.let(path, new Operation.Length(array), tree.getExpression());
    Tree body = tree.getStatement();
    JumpLabel end = lowering.jumps().label("loop", List.of(body), path);
    Value index = lowering.bind(Scalar.INT, "", tree);
    Range range = new Range(index, Constant.of(0), BinaryOperator.LESS, length, 1);
    lowering
        .jumps()
        .labeled(
            path,
            end,
            tree,
            outer ->
                loop(
                    tree,
                    body,
                    range,
                    null,
                    outer,
                    loop -> {
                      element(tree, array, index, loop);
                      loops.body(tree, tree.getStatement(), end, loop);
                    }));
  }

  /** Declares the variable of an enhanced {@code for}. */
  private void element(EnhancedForLoopTree tree, Operand array, Value index, Path loop) {
    Tree variable = tree.getVariable();
    IrType type = lowering.typeOf(variable);
    String name = tree.getVariable().getName().toString();
    Operation.Load load = new Operation.Load(array, index);
    boolean converted = !load.type().equals(type);
    Operand loaded = lowering.let(loop, load, converted ? "" : name, variable);
    loop.environment().declare(variable, type, name);
    loop.environment().assign(variable, lowering.convert(loaded, type, name, loop, variable));
  }

  private void loop(
      Tree tree,
      Tree body,
      Range range,
      Checkpointing checkpointing,
      Path outer,
      Consumer<Path> iteration) {
    LoopFrame frame = new LoopFrame(tree, List.of(body), outer, lowering);
    Path loop = frame.iteration();
    iteration.accept(loop);
    Block block = loop.yieldingCurrent(frame.variables());
    frame.finish(
        (carried, results) ->
            new For(
                range.index(),
                range.from(),
                range.test(),
                range.to(),
                range.step(),
                carried,
                -1,
                block,
                results,
                lowering.origin(),
                checkpointing));
  }
}
