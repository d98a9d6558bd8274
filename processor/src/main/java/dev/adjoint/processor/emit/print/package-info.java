/** From the small model of Java to JavaPoet: spelling, parentheses, comments. */
package dev.adjoint.processor.emit.print;
