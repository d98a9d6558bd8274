package dev.adjoint.processor.transform.structure;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import java.util.HashSet;
import java.util.Set;

/** Finds the jumps that leave a statement. */
final class Jumps {
  private Jumps() {}

  /** Whether control may leave the statement to a label around it. */
  static boolean leave(Statement statement) {
    return !from(statement).isEmpty();
  }

  private static Set<Label> from(Statement statement) {
    Set<Label> labels = new HashSet<>();
    for (Block block : Anatomy.blocks(statement)) {
      block.statements().forEach(inner -> labels.addAll(from(inner)));
      if (block.end() instanceof Terminator.Exit exit) {
        labels.add(exit.label());
      }
    }
    if (statement instanceof Labeled labeled) {
      labels.remove(labeled.label());
    }
    return labels;
  }
}
