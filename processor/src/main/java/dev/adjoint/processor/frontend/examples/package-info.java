/** The example arguments that {@code @Example} states for tests, and those drawn by type. */
package dev.adjoint.processor.frontend.examples;
