package dev.adjoint.programs.orbit;

/** Sizes and angles of an orbit, and the state that they mean at its lowest point. */
record Elements(double axis, double eccentricity, double inclination, double node, double perigee) {
  /** A satellite that looks at the earth from about 900 km. */
  static final Elements LOW =
      new Elements(7278, 0.02, Math.toRadians(63), Math.toRadians(40), Math.toRadians(30));

  double period(Planet planet) {
    return 2 * Math.PI * Math.sqrt(axis * axis * axis / planet.mu());
  }

  double[] state(Planet planet) {
    double low = axis * (1 - eccentricity);
    double speed = Math.sqrt(planet.mu() / axis * (1 + eccentricity) / (1 - eccentricity));
    double[] to = direction(perigee);
    double[] along = direction(perigee + Math.PI / 2);
    return new double[] {
      low * to[0], low * to[1], low * to[2], speed * along[0], speed * along[1], speed * along[2]
    };
  }

  /** The direction at an angle from the ascending node, in the plane of the orbit. */
  private double[] direction(double angle) {
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    return new double[] {
      Math.cos(node) * x - Math.sin(node) * Math.cos(inclination) * y,
      Math.sin(node) * x + Math.cos(node) * Math.cos(inclination) * y,
      Math.sin(inclination) * y
    };
  }

  /** How fast the node moves (rad/s), by the first-order theory of the oblateness. */
  double nodeRate(Planet planet) {
    double parameter = axis * (1 - eccentricity * eccentricity);
    double ratio = planet.radius() / parameter;
    double mean = 2 * Math.PI / period(planet);
    return -1.5 * mean * planet.j2() * ratio * ratio * Math.cos(inclination);
  }

  /** The ascending node of the plane in which a state moves. */
  static double node(double[] y) {
    return Math.atan2(y[1] * y[5] - y[2] * y[4], -(y[2] * y[3] - y[0] * y[5]));
  }
}
