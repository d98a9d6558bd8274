/** Orbits, how they depend on where they begin, and how they are found from measured distances. */
package dev.adjoint.programs.orbit;
