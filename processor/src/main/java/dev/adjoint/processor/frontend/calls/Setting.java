package dev.adjoint.processor.frontend.calls;

/**
 * What a body is translated for.
 *
 * @param packageName the package of the companion that its code will stand in
 * @param derivations how the methods that it calls are differentiated
 */
public record Setting(String packageName, Derivations derivations) {}
