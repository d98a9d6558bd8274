package dev.adjoint.processor.program;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Derivation;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.MethodKey;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Perform;
import dev.adjoint.processor.ir.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

/** The calls in a body. */
final class Calls {
  private Calls() {}

  /** The call that a statement makes; {@code null} if it makes none. */
  static Operation.Invoke in(Statement statement) {
    if (statement instanceof Perform perform) {
      return perform.call();
    }
    return statement instanceof Let let && let.operation() instanceof Operation.Invoke call
        ? call
        : null;
  }

  /** The method of this compilation that a statement calls; {@code null} if it calls none. */
  static MethodKey key(Statement statement) {
    Operation.Invoke call = in(statement);
    return call != null && call.callee().derivation() instanceof Derivation.Body body
        ? body.key()
        : null;
  }

  /** The methods of this compilation that a body calls, in program order. */
  static Set<MethodKey> keys(Block body) {
    Set<MethodKey> keys = new LinkedHashSet<>();
    Anatomy.forEach(
        body,
        statement -> {
          if (key(statement) != null) {
            keys.add(key(statement));
          }
        });
    return keys;
  }
}
