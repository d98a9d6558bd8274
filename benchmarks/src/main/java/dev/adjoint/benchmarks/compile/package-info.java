/** How long the compiler takes. */
package dev.adjoint.benchmarks.compile;
