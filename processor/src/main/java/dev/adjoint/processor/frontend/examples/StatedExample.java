package dev.adjoint.processor.frontend.examples;

import java.util.List;

/**
 * Arguments that an annotation states.
 *
 * @param expressions one for each parameter, the receiver first if there is one
 */
public record StatedExample(List<String> expressions) {
  /** Makes the list immutable. */
  public StatedExample {
    expressions = List.copyOf(expressions);
  }
}
