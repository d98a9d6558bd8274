/** Slopes from differences, each with an estimate of its error. */
package dev.adjoint.check.numeric;
