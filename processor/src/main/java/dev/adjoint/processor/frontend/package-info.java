/**
 * The front end: javac's trees in, {@link dev.adjoint.processor.ir.PrimalMethod} out. It resolves
 * names and types by itself, refuses what is outside the language, and alone reads {@code
 * com.sun.source}.
 */
package dev.adjoint.processor.frontend;
