package dev.adjoint.processor.transform.simplify;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Terminator;

/** Where labels are jumped to. */
final class LabelUse {
  private LabelUse() {}

  /** Whether the block, or one inside it, jumps to the end of the structure labeled so. */
  static boolean exits(Block block, Label label) {
    return block.end() instanceof Terminator.Exit exit && exit.label().equals(label)
        || block.statements().stream()
            .flatMap(statement -> Anatomy.blocks(statement).stream())
            .anyMatch(nested -> exits(nested, label));
  }
}
