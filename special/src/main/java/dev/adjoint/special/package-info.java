/**
 * Special functions that say what their derivatives are, so that methods with
 * {@code @Differentiable} can call them like those of {@code Math}.
 */
package dev.adjoint.special;
