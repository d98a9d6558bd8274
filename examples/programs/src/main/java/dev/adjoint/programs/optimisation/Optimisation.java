package dev.adjoint.programs.optimisation;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/** Minimises functions by three methods and says what each of them asked for. */
public final class Optimisation {
  static final double MINIMUM_OF_13 = -44.326801;
  static final double MINIMUM_OF_38 = -173.928427;
  private static final int STARTS = 400;

  private Optimisation() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(Comparison.HEAD);
    for (Problem problem : Problem.all()) {
      System.out.println(Comparison.of(problem));
    }
    double[] start = Cluster.shaken(Cluster.octahedron(), 0.1, new Random(38));
    Comparison cluster = Comparison.of(Problem.cluster(start, MINIMUM_OF_38));
    System.out.println(cluster);
    double[] energies = minimaOfThirteen(STARTS);
    report(energies);
    OptimisationPicture.draw(cluster, energies);
  }

  /** Energies, ascending, of what thirteen atoms come to from places chosen at random. */
  static double[] minimaOfThirteen(int starts) {
    var random = new Random(13);
    double[] energies = new double[starts];
    for (int k = 0; k < starts; k++) {
      double[] start = Cluster.shaken(new double[39], 1.2, random);
      var objective = new Objective(Problem.cluster(start, MINIMUM_OF_13), true);
      energies[k] = new TruncatedNewton(objective).minimise(start, 1e-9).value();
    }
    Arrays.sort(energies);
    return energies;
  }

  private static void report(double[] energies) {
    long icosahedra = Arrays.stream(energies).filter(each -> each < MINIMUM_OF_13 + 1e-5).count();
    System.out.printf(
        "%nthirteen atoms: least energy %.6f (known: %.6f), found from %d of %d random starts%n",
        energies[0], MINIMUM_OF_13, icosahedra, energies.length);
  }
}
