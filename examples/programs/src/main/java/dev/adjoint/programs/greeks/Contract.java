package dev.adjoint.programs.greeks;

/**
 * A European call on a basket.
 *
 * @param weights of the assets
 * @param strike what is paid for the basket
 * @param maturity in years
 */
record Contract(double[] weights, double strike, double maturity) {}
