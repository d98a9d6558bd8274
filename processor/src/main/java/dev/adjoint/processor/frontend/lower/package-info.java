/**
 * The faithful translation of a method body into the structured intermediate representation: Java's
 * evaluation order, conversions and jumps made explicit, nothing decided.
 */
package dev.adjoint.processor.frontend.lower;
