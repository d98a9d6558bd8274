package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.frontend.resolve.Attribution;

/** Which variables count iterations, for those who ask before the method is lowered. */
public final class Counters {
  private Counters() {}

  /** The variable of a {@code for} statement that counts; {@code null} if it does not. */
  public static VariableTree of(ForLoopTree tree, Attribution attribution) {
    CountedLoop loop = CountedLoop.recognise(tree, attribution);
    return loop == null ? null : loop.index();
  }
}
