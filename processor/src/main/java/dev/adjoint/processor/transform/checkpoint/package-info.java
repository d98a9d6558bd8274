/** Reverses long loops with few copies of their state. */
package dev.adjoint.processor.transform.checkpoint;
