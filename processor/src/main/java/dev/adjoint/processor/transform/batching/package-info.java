/**
 * Carries many directions through one evaluation: a tangent for one direction, lifted to all of
 * them.
 */
package dev.adjoint.processor.transform.batching;
