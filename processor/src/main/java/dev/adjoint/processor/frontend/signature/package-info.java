/**
 * What is asked for: reads {@code @Differentiable} and the declaration of the method, and refuses
 * what cannot have companions. Bodies are not looked at.
 */
package dev.adjoint.processor.frontend.signature;
