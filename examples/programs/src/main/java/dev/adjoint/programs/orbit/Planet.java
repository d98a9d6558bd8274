package dev.adjoint.programs.orbit;

/** A planet: its gravity, its radius, how flat it is, and how fast it turns (km, s). */
record Planet(double mu, double radius, double j2, double turning) {
  static final Planet EARTH = new Planet(398600.4418, 6378.1363, 1.08262668e-3, 7.2921159e-5);

  /** The same without flattening: its orbits are Kepler's. */
  Planet round() {
    return new Planet(mu, radius, 0, turning);
  }
}
