/** From the IR to Java source. */
package dev.adjoint.processor.emit;
