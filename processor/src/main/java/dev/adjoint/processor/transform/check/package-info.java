/** Checks that derivatives are finite, for those who look for the first that is not. */
package dev.adjoint.processor.transform.check;
