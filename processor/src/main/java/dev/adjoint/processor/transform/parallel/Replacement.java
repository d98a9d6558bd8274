package dev.adjoint.processor.transform.parallel;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.If;
import dev.adjoint.processor.ir.Labeled;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Mark;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts other statements in the places of loops, and of their banners, and drops what only the loops
 * needed.
 */
final class Replacement {
  private final Map<Loop, List<Statement>> replacements;
  private final Set<Let> dropped;

  /** Prepares it; the loops are told by identity. */
  Replacement(Map<Loop, List<Statement>> replacements, Set<Let> dropped) {
    this.replacements = replacements;
    this.dropped = dropped;
  }

  /** The block with all replacements in it. */
  Block block(Block block) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (statement instanceof Loop loop && replacements.containsKey(loop)) {
        int last = lastMark(statements);
        if (last >= 0 && ((Mark) statements.get(last)).sweep() == Sweep.FUSED) {
          statements.remove(last);
        }
        statements.addAll(replacements.get(loop));
      } else if (!(statement instanceof Let let) || !dropped.contains(let)) {
        statements.add(nested(statement));
      }
    }
    return new Block(statements, block.end());
  }

  private static int lastMark(List<Statement> statements) {
    int last = statements.size() - 1;
    while (last >= 0 && !(statements.get(last) instanceof Mark)) {
      last--;
    }
    return last;
  }

  private Statement nested(Statement statement) {
    if (statement instanceof If branch) {
      return new If(
          branch.condition(),
          block(branch.then()),
          block(branch.otherwise()),
          branch.results(),
          branch.origin());
    }
    return statement instanceof Labeled labeled
        ? new Labeled(labeled.label(), block(labeled.body()), labeled.results(), labeled.origin())
        : statement;
  }
}
