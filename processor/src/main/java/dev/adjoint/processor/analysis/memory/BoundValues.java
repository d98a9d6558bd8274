package dev.adjoint.processor.analysis.memory;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Loop;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.Set;

/** The values that a loop binds inside: they differ from one iteration to the next. */
public final class BoundValues {
  private BoundValues() {}

  /** Returns all values bound anywhere inside the loop, its parameters included. */
  public static Set<Value> of(Loop loop) {
    Set<Value> bound = new HashSet<>(Anatomy.parameters(loop));
    Anatomy.blocks(loop)
        .forEach(block -> Anatomy.forEach(block, statement -> add(statement, bound)));
    return bound;
  }

  private static void add(Statement statement, Set<Value> bound) {
    bound.addAll(Anatomy.binds(statement));
    if (statement instanceof Loop inner) {
      bound.addAll(Anatomy.parameters(inner));
    }
  }
}
