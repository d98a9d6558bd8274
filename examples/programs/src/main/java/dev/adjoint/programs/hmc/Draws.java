package dev.adjoint.programs.hmc;

/** What one chain drew: points, their energies, and how the chain got them. */
record Draws(
    double[][] q, double[] energy, double acceptance, int divergences, double step, int leaps) {}
