package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.PrimalMethod;

/** The computation graph of a method as a picture. */
public final class GraphPicture {
  private GraphPicture() {}

  /**
   * Draws a method: variables as boxes, operators as circles, loops and branches as frames, folded
   * where there are too many to be read.
   *
   * @return the text of one {@code <svg>} element, the same for the same method
   * @throws LinkageError if the Eclipse Layout Kernel is not on the processor's path
   */
  public static String of(PrimalMethod flat, Activity activity) {
    return SvgWriter.write(ElkLayout.of(Folding.fold(GraphBuilder.build(flat, activity))));
  }
}
