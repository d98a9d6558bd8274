/** Puts the bodies of methods in place of their calls. */
package dev.adjoint.processor.transform.inline;
