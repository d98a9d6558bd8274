/**
 * What arrays a reference may denote, and what is still in memory when the reverse sweep reads it.
 */
package dev.adjoint.processor.analysis.memory;
