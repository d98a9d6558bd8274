package dev.adjoint.processor;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.report.graph.GraphPicture;
import java.util.ServiceConfigurationError;

/** Draws computation graphs as long as what lays them out is there. */
final class Pictures {
  private Error missing;

  /** The picture as text; empty if it cannot be laid out. */
  String draw(PrimalMethod method, Activity activity) {
    if (missing != null) {
      return "";
    }
    try {
      return GraphPicture.of(method, activity);
    } catch (LinkageError | ServiceConfigurationError e) {
      missing = e;
      return "";
    }
  }

  /** Why there are no pictures; {@code null} if there are. */
  Error missing() {
    return missing;
  }
}
