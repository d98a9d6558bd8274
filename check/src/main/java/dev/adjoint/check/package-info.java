/** Checks derivatives, those of companions and others; {@link dev.adjoint.check.GradientCheck}. */
package dev.adjoint.check;
