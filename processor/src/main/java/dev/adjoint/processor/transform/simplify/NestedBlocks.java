package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import dev.adjoint.processor.ir.While;
import java.util.List;

/** The blocks inside a statement. */
final class NestedBlocks {
  private NestedBlocks() {}

  /** The blocks directly inside. */
  static List<Block> of(Statement statement) {
    if (statement instanceof If choice) {
      return List.of(choice.then(), choice.otherwise());
    }
    if (statement instanceof While loop) {
      return List.of(loop.condition(), loop.body());
    }
    if (statement instanceof Loop loop) {
      return List.of(loop.body());
    }
    return statement instanceof Labeled labeled ? List.of(labeled.body()) : List.of();
  }

  /** Whether the block jumps to the end of the structure labeled so. */
  static boolean exits(Block block, Label label) {
    return block.end() instanceof Terminator.Exit exit && exit.label().equals(label)
        || block.statements().stream()
            .flatMap(statement -> of(statement).stream())
            .anyMatch(nested -> exits(nested, label));
  }
}
