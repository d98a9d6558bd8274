package dev.adjoint.processor.emit;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the emitter has to know of the place that it writes for.
 *
 * @param tool what {@code @Generated} names, or empty where that annotation is not accessible
 * @param suppressed the warnings that the companion suppresses
 * @param shadowedNames simple names of {@code java.lang} that the package has a type of its own for
 */
public record EmitContext(String tool, Set<String> suppressed, Set<String> shadowedNames) {
  /** Makes the sets immutable. */
  public EmitContext {
    suppressed = Collections.unmodifiableSortedSet(new TreeSet<>(suppressed));
    shadowedNames = Set.copyOf(shadowedNames);
  }

  /** The same place, where the package has types of these names. */
  public EmitContext withShadowed(Set<String> names) {
    return new EmitContext(tool, suppressed, names);
  }
}
