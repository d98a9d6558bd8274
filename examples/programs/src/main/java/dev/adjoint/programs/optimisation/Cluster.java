package dev.adjoint.programs.optimisation;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Atoms that attract and repel each other as Lennard-Jones says, in reduced units. */
final class Cluster {
  private Cluster() {}

  @Differentiable(modes = {Mode.ADJOINT, Mode.HESSIAN})
  static double energy(double[] position) {
    double energy = 0;
    for (int i = 0; i < position.length / 3; i++) {
      for (int j = 0; j < i; j++) {
        double dx = position[3 * i] - position[3 * j];
        double dy = position[3 * i + 1] - position[3 * j + 1];
        double dz = position[3 * i + 2] - position[3 * j + 2];
        double s = 1 / (dx * dx + dy * dy + dz * dz);
        double s3 = s * s * s;
        energy += 4 * (s3 * s3 - s3);
      }
    }
    return energy;
  }

  /** The truncated octahedron of 38 atoms of a cubic crystal, at a distance that is about right. */
  static double[] octahedron() {
    List<double[]> atoms = new ArrayList<>();
    for (int x = -2; x <= 2; x++) {
      for (int y = -2; y <= 2; y++) {
        for (int z = -2; z <= 2; z++) {
          int square = x * x + y * y + z * z;
          if ((x + y + z) % 2 != 0 && square <= 5) {
            atoms.add(new double[] {0.8 * x, 0.8 * y, 0.8 * z});
          }
        }
      }
    }
    return atoms.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** Moves each coordinate by a normal deviate of this size. */
  static double[] shaken(double[] position, double size, RandomGenerator random) {
    double[] shaken = position.clone();
    for (int k = 0; k < shaken.length; k++) {
      shaken[k] += size * random.nextGaussian();
    }
    return shaken;
  }
}
