/** Prices and Greeks of basket options by Monte Carlo, pathwise. */
package dev.adjoint.programs.greeks;
