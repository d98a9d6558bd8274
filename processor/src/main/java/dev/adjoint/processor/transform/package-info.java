/** The tangent and adjoint transforms and exact simplification: IR in, IR out. */
package dev.adjoint.processor.transform;
