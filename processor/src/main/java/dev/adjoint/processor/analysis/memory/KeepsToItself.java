package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Callee;
import java.util.Set;

/**
 * Callees that have effects, but write to no array other than those they are given: no object of
 * theirs holds a user's array and writes to it.
 */
final class KeepsToItself {
  private static final Set<String> CLASSES =
      Set.of(
          "java.lang.System",
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.io.PrintStream",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.Collection",
          "java.util.HashMap",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.Random",
          "java.util.Set",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.random.RandomGenerator",
          "dev.adjoint.runtime.Entries",
          "dev.adjoint.runtime.Copies",
          "dev.adjoint.runtime.Shadows",
          "dev.adjoint.runtime.Sharing");

  private KeepsToItself() {}

  /** Whether the callee is one of these; a new exception is, too. */
  static boolean of(Callee callee) {
    return CLASSES.contains(callee.owner())
        || callee.kind() == Callee.Kind.CONSTRUCTOR
            && (callee.owner().endsWith("Exception") || callee.owner().endsWith("Error"));
  }
}
