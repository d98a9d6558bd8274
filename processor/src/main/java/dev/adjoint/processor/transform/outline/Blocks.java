package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Label;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Terminator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The blocks nested in statements. */
final class Blocks {
  private Blocks() {}

  /** The blocks directly in a statement of which a part may become a method: no conditions. */
  static List<Block> of(Statement statement) {
    return statement instanceof Loop loop ? List.of(loop.body()) : Anatomy.blocks(statement);
  }

  /** Whether a jump leaves the statement. */
  static boolean isLeft(Statement statement) {
    return !exits(statement).isEmpty();
  }

  private static Set<Label> exits(Statement statement) {
    Set<Label> exits = new HashSet<>();
    for (Block block : Anatomy.blocks(statement)) {
      block.statements().forEach(inner -> exits.addAll(exits(inner)));
      if (block.end() instanceof Terminator.Exit exit) {
        exits.add(exit.label());
      }
    }
    if (statement instanceof Labeled labeled) {
      exits.remove(labeled.label());
    }
    return exits;
  }
}
