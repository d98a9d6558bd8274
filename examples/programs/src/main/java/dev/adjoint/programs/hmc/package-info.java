/** Bayesian regressions, sampled by Hamiltonian Monte Carlo. */
package dev.adjoint.programs.hmc;
