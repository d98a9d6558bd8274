package dev.adjoint.processor.frontend.calls;

import dev.adjoint.processor.ir.Optimisations;

/**
 * What a body is translated for.
 *
 * @param packageName the package of the companion that its code will stand in
 * @param derivations how the methods that it calls are differentiated
 * @param optimisations what is done to make companions better
 */
public record Setting(String packageName, Derivations derivations, Optimisations optimisations) {}
