/** Helpers that generated companions call; user code has no reason to. */
package dev.adjoint.runtime;
