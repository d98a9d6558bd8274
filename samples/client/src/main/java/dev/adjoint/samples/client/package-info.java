/** A program that differentiates through a library of which it has no source. */
package dev.adjoint.samples.client;
