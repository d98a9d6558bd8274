/** Rewrites jumps as conditionals, so that what is reversed has only conditionals and loops. */
package dev.adjoint.processor.transform.structure;
