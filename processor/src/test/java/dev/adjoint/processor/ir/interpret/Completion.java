package dev.adjoint.processor.ir.interpret;

import dev.adjoint.processor.ir.Label;
import java.util.List;

/** How a block or statement ended: normally ({@code exit} null) or with a jump, and its results. */
record Completion(Label exit, List<Object> results) {
  /** Normal completion of a statement. */
  static final Completion NORMAL = new Completion(null, List.of());
}
