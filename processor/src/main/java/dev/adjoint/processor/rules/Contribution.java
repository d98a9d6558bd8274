package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Operand;

/**
 * One term of equation (5.145).
 *
 * @param to the active operand whose adjoint it goes to
 * @param amount what is added to that adjoint, or subtracted from it
 * @param subtract whether it is subtracted
 */
public record Contribution(Operand to, Operand amount, boolean subtract) {}
