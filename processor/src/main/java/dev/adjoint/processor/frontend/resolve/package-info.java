/** Name resolution and typing of method bodies, on documented API only. */
package dev.adjoint.processor.frontend.resolve;
