package dev.adjoint.processor.emit;

import java.util.Set;

/**
 * What the emitter has to know of the place that it writes for.
 *
 * @param tool what {@code @Generated} names, or empty where that annotation is not accessible
 * @param exported whether others see {@code @Generated} there who cannot read it
 * @param shadowedNames simple names of {@code java.lang} that the package has a type of its own for
 */
public record EmitContext(String tool, boolean exported, Set<String> shadowedNames) {
  /** Makes the set immutable. */
  public EmitContext {
    shadowedNames = Set.copyOf(shadowedNames);
  }
}
