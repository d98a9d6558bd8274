package dev.adjoint.examples.nielsen;

/**
 * A hand-written digit.
 *
 * @param pixels 64 brightnesses between 0 and 1, row by row
 * @param target the output wanted: 1 for the digit's own neuron, 0 for the others
 * @param label the digit, 0..9
 */
public record Digit(double[] pixels, double[] target, int label) {}
