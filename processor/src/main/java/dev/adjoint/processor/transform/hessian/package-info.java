/** Second order: Hessian-vector products as the tangent of the adjoint, and Hessians from them. */
package dev.adjoint.processor.transform.hessian;
