/** A library that is delivered with its derivatives. */
package dev.adjoint.samples.library;
