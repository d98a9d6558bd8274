package dev.adjoint.processor.ir;

/**
 * What a method returns, or one of the numbers and arrays in it.
 *
 * @param name tells several results apart; empty for the only one
 * @param type its type
 */
public record Result(String name, IrType type) {}
