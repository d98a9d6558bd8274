/** Whole programs of several fields, each of which gets its derivatives from the compiler. */
package dev.adjoint.programs;
