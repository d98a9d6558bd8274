package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the analyses are told of the time between the two sweeps of a method that are two methods:
 * its caller may write to arrays then, as a call at the end of the body would.
 */
public final class Afterwards {
  private Afterwards() {}

  /**
   * The body, followed by such a call.
   *
   * @param written the arrays that may be written to, at every rank
   */
  public static Block appended(Block body, Collection<? extends Operand> written) {
    if (written.isEmpty()) {
      return body;
    }
    List<Derivation.Argument> arguments =
        written.stream()
            .map(each -> new Derivation.Argument("", each.type(), false, true))
            .toList();
    Derivation known = new Derivation.Companions("", "", 1, List.of(), arguments, true);
    Callee callee = new Callee(Callee.Kind.STATIC, "", "", null, false, known);
    List<Statement> statements = new ArrayList<>(body.statements());
    statements.add(new Perform(new Operation.Invoke(callee, List.copyOf(written)), Origin.FRAME));
    return new Block(statements, body.end());
  }
}
