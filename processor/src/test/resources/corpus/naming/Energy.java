package corpus.naming;

import dev.adjoint.Differentiable;

/** A method named as its class, whose result record must not be named as its companion. */
public final class Energy {
  private Energy() {}

  @Differentiable
  public static double energy(double mass, double velocity) {
    return 0.5 * mass * velocity * velocity;
  }

  @Differentiable
  static double[] energies(double[] velocity) {
    double[] e = new double[velocity.length];
    for (int i = 0; i < e.length; i++) {
      e[i] = velocity[i] * velocity[i];
    }
    return e;
  }
}
