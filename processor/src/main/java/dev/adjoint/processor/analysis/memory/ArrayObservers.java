package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Callee;
import java.util.Set;

/** Methods of the library that look at the elements of an array without keeping or changing it. */
public final class ArrayObservers {
  private static final Set<String> METHODS =
      Set.of(
          "java.util.Arrays.toString",
          "java.util.Arrays.deepToString",
          "java.util.Arrays.equals",
          "java.util.Objects.requireNonNull");

  private ArrayObservers() {}

  /** Whether the callee is one of them. */
  public static boolean contains(Callee callee) {
    return METHODS.contains(callee.owner() + "." + callee.name());
  }
}
