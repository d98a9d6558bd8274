/** The border of the accepted language: reports everything outside it, all at once. */
package dev.adjoint.processor.frontend.fence;
