/**
 * Runs several iterations of a loop side by side, so that their sums do not wait for each other.
 */
package dev.adjoint.processor.transform.jam;
