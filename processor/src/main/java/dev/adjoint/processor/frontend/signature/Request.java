package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.Tree;
import java.util.List;

/**
 * The contents of a {@code @Differentiable} annotation, each part with the tree it stands in.
 *
 * @param modes the derivatives asked for
 * @param wrt the names of parameters; empty for all
 * @param name the base name; an empty text for the method's own
 * @param workspace whether the companion that accumulates is to have a variant with a workspace
 * @param parallel whether independent iterations are to run in parallel
 */
record Request(
    List<Part<RequestedMode>> modes,
    List<Part<String>> wrt,
    Part<String> name,
    Part<Boolean> workspace,
    Part<Boolean> parallel) {

  /** A value and where it stands. */
  record Part<T>(T value, Tree tree) {}
}
