package dev.adjoint.processor.transform.outline;

import dev.adjoint.processor.ir.DerivedMethod;
import java.util.List;

/**
 * The methods of a companion, none too long if that could be done.
 *
 * @param methods those that there were, each followed by its parts
 * @param frames what parts share
 */
public record Outlined(List<DerivedMethod> methods, List<Frame> frames) {
  /** Makes the lists immutable. */
  public Outlined {
    methods = List.copyOf(methods);
    frames = List.copyOf(frames);
  }
}
