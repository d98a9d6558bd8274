package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.transform.adjoint.StorageNotes;
import java.util.List;

/**
 * What became known of a method while it was differentiated.
 *
 * @param source how its companions call it
 * @param variables its variables
 * @param stored what its companions keep for the reverse sweep
 * @param picture its computation graph; empty where there is none
 */
record Findings(
    SourceMethod source,
    List<Variable> variables,
    List<StorageNotes.Stored> stored,
    String picture) {
  /** Makes the lists immutable. */
  Findings {
    variables = List.copyOf(variables);
    stored = List.copyOf(stored);
  }
}
