/** Derivatives as methods to be differentiated again. */
package dev.adjoint.processor.transform.nesting;
