/** Companions that do not exist yet, because the class that calls them is what they are made of. */
package dev.adjoint.processor.frontend.upcoming;
