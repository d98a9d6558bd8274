package dev.adjoint.processor.transform.adjoint;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operation;
import java.util.List;
import java.util.Optional;

/**
 * What the Javadoc says of the copies of a loop's state: how many there are at most, and of which
 * arrays.
 */
record CheckpointNote(Let let) {
  private static final List<String> ONCE = List.of("Before", "After");

  /** The note on a statement; empty if it has nothing to do with copies. */
  Optional<String> text() {
    if (!(let.operation() instanceof Operation.Invoke call)) {
      return Optional.empty();
    }
    String line = " for L" + let.origin().line();
    return switch (call.callee().owner()) {
      case "dev.adjoint.runtime.Revolve" ->
          call.callee().kind() == Callee.Kind.INSTANCE
              ? Optional.empty()
              : Optional.of(
                  "copies of the state" + line + ", " + bound(call) + " (snapshots, for short)");
      case "dev.adjoint.runtime.Snapshots" ->
          call.callee().name().isEmpty() ? Optional.of(array() + line) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String bound(Operation.Invoke call) {
    Constant limit = (Constant) call.arguments().get(1);
    return call.callee().name().equals("within")
        ? "as many as fit into " + limit.value() + " bytes"
        : "at most " + limit.value();
  }

  private String array() {
    String name = let.target().name();
    for (String suffix : ONCE) {
      if (name.endsWith(suffix)) {
        return "one copy of what " + name.substring(0, name.length() - suffix.length()) + " holds";
      }
    }
    return "snapshots copies of what " + name.replaceAll("(Kept|Contents)$", "") + " holds";
  }
}
