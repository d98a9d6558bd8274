/**
 * Loops whose iterations do not depend on each other, divided into chunks that a fork-join pool
 * runs, on request.
 */
package dev.adjoint.processor.transform.parallel;
