/**
 * From static single assignment to statements of Java: which value gets a variable, which values
 * share one, which are written inline, where variables are declared, and which jumps spell {@code
 * break}, {@code continue} or {@code return}. The result is a small model of Java, {@link
 * dev.adjoint.processor.emit.shape.JavaStatement}.
 */
package dev.adjoint.processor.emit.shape;
