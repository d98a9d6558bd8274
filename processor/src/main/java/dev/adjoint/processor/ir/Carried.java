package dev.adjoint.processor.ir;

/**
 * A value that a loop carries from one iteration to the next.
 *
 * @param parameter its value at the start of an iteration
 * @param initial its value at the start of the first
 */
public record Carried(Value parameter, Operand initial) {}
