package dev.adjoint.programs.orbit;

/** When a distance is measured, and where the station is then, in the system that does not turn. */
record Sighting(double seconds, double[] station) {}
