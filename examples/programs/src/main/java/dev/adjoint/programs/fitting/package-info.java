/** Nonlinear least squares on reference data with certified results. */
package dev.adjoint.programs.fitting;
