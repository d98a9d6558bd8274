package dev.adjoint.processor;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.PrimalMethod;
import dev.adjoint.processor.report.graph.GraphPicture;

/** Draws computation graphs as long as what lays them out is there. */
final class Pictures {
  private LinkageError missing;

  /** The picture as text; empty if it cannot be laid out. */
  String draw(PrimalMethod method, Activity activity) {
    if (missing != null) {
      return "";
    }
    try {
      return GraphPicture.of(method, activity);
    } catch (LinkageError e) {
      missing = e;
      return "";
    }
  }

  /** Why there are no pictures; {@code null} if there are. */
  LinkageError missing() {
    return missing;
  }
}
