/** Runs the intermediate representation directly, so that transforms are tested without source. */
package dev.adjoint.processor.ir.interpret;
