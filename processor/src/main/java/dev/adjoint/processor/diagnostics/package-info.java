/** One registry of coded messages, used by every stage; it depends on no other package. */
package dev.adjoint.processor.diagnostics;
