/** Variants of companions that take their arrays from a workspace instead of allocating them. */
package dev.adjoint.processor.transform.workspace;
