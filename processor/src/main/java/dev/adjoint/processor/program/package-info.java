/**
 * The methods of the program that a differentiated method reaches: lowered on demand, put in place
 * of their calls, or differentiated by themselves.
 */
package dev.adjoint.processor.program;
