package dev.adjoint.processor.emit;

import java.util.Set;

/**
 * What the emitter has to know of the place that it writes for.
 *
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} is accessible
 * @param shadowedNames simple names of {@code java.lang} that the package has a type of its own for
 */
public record EmitContext(boolean generatedAnnotation, Set<String> shadowedNames) {
  /** Makes the set immutable. */
  public EmitContext {
    shadowedNames = Set.copyOf(shadowedNames);
  }
}
