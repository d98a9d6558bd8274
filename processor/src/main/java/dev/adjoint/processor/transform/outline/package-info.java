/** Cuts methods that the just-in-time compiler would not take into private ones. */
package dev.adjoint.processor.transform.outline;
