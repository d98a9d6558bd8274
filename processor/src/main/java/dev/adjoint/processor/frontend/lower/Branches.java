package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.OpaqueType;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.function.Consumer;

/** Paths that part and meet again. */
final class Branches {
  private final Lowering lowering;

  Branches(Lowering lowering) {
    this.lowering = lowering;
  }

  /**
   * Lowers both sides of a condition. Where one side leaves, the other goes on in the block of the
   * path itself, so that a guard nests nothing.
   */
  void branch(
      Operand condition, Tree tree, Consumer<Path> whenTrue, Consumer<Path> whenFalse, Path path) {
    Path then = path.fork();
    whenTrue.accept(then);
    if (!then.isLive()) {
      add(condition, then.yielding(List.of()), Block.yielding(List.of()), List.of(), path);
      whenFalse.accept(path);
      return;
    }
    Path otherwise = path.fork();
    whenFalse.accept(otherwise);
    if (!otherwise.isLive()) {
      add(condition, Block.yielding(List.of()), otherwise.yielding(List.of()), List.of(), path);
      path.adopt(then);
      return;
    }
    join(condition, then, otherwise, tree, path);
  }

  private void join(Operand condition, Path then, Path otherwise, Tree tree, Path path) {
    List<Tree> changed =
        path.environment().keys().stream()
            .filter(key -> !then.environment().get(key).equals(otherwise.environment().get(key)))
            .toList();
    List<Tree> same =
        path.environment().keys().stream().filter(key -> !changed.contains(key)).toList();
    List<Value> results = lowering.bindAll(changed, path.environment(), tree);
    add(
        condition,
        then.yieldingCurrent(changed),
        otherwise.yieldingCurrent(changed),
        results,
        path);
    lowering.assignAll(changed, results, path.environment());
    for (Tree key : same) {
      path.environment().assign(key, then.environment().get(key));
    }
  }

  private void add(Operand condition, Block then, Block otherwise, List<Value> results, Path path) {
    path.block().add(new If(condition, then, otherwise, results, lowering.origin()));
  }

  /**
   * The value of an expression that several paths deliver: while {@code inside} is lowered, each of
   * them assigns it to the tree, as if that declared a variable.
   */
  Operand value(Tree tree, IrType type, String name, Path path, Runnable inside) {
    path.environment().declare(tree, type, name);
    inside.run();
    Operand value = path.environment().get(tree);
    path.environment().remove(tree);
    return value;
  }

  /** Lowers an expression as what one path delivers for {@code tree}. */
  void deliver(Tree tree, ExpressionTree expression, Path path) {
    Environment.Variable variable = path.environment().variable(tree);
    path.environment()
        .assign(tree, lowering.lowerTo(expression, variable.type(), variable.name(), path));
  }

  /** Ends a path that Java knows is never taken. */
  void unreachable(Path path) {
    throwNew("java.lang.AssertionError", path);
  }

  /** Ends a path by an exception without a message. */
  void throwNew(String exception, Path path) {
    Callee callee =
        new Callee(Callee.Kind.CONSTRUCTOR, exception, "", new OpaqueType(exception), false);
    Value value = path.block().let(new Operation.Invoke(callee, List.of()), "", lowering.origin());
    path.leave(new Terminator.Throw(value, lowering.origin()));
  }
}
