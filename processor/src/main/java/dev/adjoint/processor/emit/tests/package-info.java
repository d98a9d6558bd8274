/** Test classes that check companions, as text. */
package dev.adjoint.processor.emit.tests;
