package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ReturnTree;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.Value;
import java.util.List;

/** The {@code return} statements of a method: the last one yields, an early one jumps. */
final class Returns {
  private final Lowering lowering;
  private final IrType result;
  private final Label label;
  private BlockBuilder root;
  private int early;
  private Origin last;

  Returns(Lowering lowering) {
    this.lowering = lowering;
    this.result = lowering.signature().result();
    this.label = lowering.jumps().newLabel("body");
  }

  /** Says which block is the method's own. */
  void begin(BlockBuilder methodBlock) {
    root = methodBlock;
  }

  void lower(ReturnTree tree, Path path) {
    List<Operand> operands =
        tree.getExpression() == null
            ? List.of()
            : List.of(lowering.lowerTo(tree.getExpression(), result, "", path));
    leave(operands, path);
  }

  /** Ends a constructor, whose result is what it makes. */
  void deliver(Operand made, Path path) {
    leave(List.of(made), path);
  }

  private void leave(List<Operand> operands, Path path) {
    last = lowering.origin();
    if (path.block() == root) {
      path.leave(new Terminator.Yield(operands));
    } else {
      early++;
      path.leave(new Terminator.Exit(label, operands));
    }
  }

  /** Whether a value is missing at the end, where Java demands one: no statement returns any. */
  boolean isMissingAt(Path end) {
    return end.isLive() && result != null && early == 0;
  }

  /** The whole body, in a labelled block if there is an early return. */
  Block finish(Path path) {
    if (path.isLive() && result != null) {
      lowering.branches().unreachable(path);
    }
    Block body = withoutLastJump(path.yielding(List.of()));
    if (early == 0) {
      return body;
    }
    List<Value> results = result == null ? List.of() : List.of(lowering.supply().temporary(result));
    return new Block(
        List.of(new Labeled(label, body, results, last)),
        new Terminator.Yield(List.copyOf(results)));
  }

  /** A return that nothing follows jumps nowhere, even if it stands in a block of its own. */
  private Block withoutLastJump(Block body) {
    if (body.end() instanceof Terminator.Exit exit && exit.label().equals(label)) {
      early--;
      return new Block(body.statements(), new Terminator.Yield(exit.operands()));
    }
    return body;
  }
}
