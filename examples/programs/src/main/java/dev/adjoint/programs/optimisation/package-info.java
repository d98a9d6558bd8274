/** Unconstrained minimisation: problems of the literature, and clusters of atoms. */
package dev.adjoint.programs.optimisation;
