package dev.adjoint.processor.frontend.lower;

import dev.adjoint.processor.ir.PrimalMethod;

/**
 * A method in the intermediate representation, with the way back to its source.
 *
 * @param method the method
 * @param positions the tree behind each statement
 */
public record LoweredMethod(PrimalMethod method, SourceMap positions) {}
