/** Loops that choose one of the values that their iterations compute. */
package dev.adjoint.processor.transform.selection;
