/** Jacobians: rows by the adjoint, or all columns by tangents in one pass, chosen by the shape. */
package dev.adjoint.processor.transform.jacobian;
