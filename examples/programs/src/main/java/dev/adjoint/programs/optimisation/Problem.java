package dev.adjoint.programs.optimisation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A function to minimise, its generated derivatives, where to start, and the least values known.
 */
record Problem(
    String name,
    ToDoubleFunction<double[]> function,
    Function<double[], double[]> gradient,
    Product product,
    double[] start,
    double... minima) {

  /** The Hessian at a point times a direction. */
  @FunctionalInterface
  interface Product {
    double[] of(double[] x, double[] direction);
  }

  /** The problems of the literature, from their standard starts. */
  static List<Problem> all() {
    return List.of(
        new Problem(
            "Beale",
            TestFunctions::beale,
            x -> TestFunctionsAdjoint.beale(x).x(),
            (x, v) -> TestFunctionsHessian.bealeHvp(x, v).xHvp(),
            new double[] {1, 1},
            0),
        new Problem(
            "helical valley",
            TestFunctions::helicalValley,
            x -> TestFunctionsAdjoint.helicalValley(x).x(),
            (x, v) -> TestFunctionsHessian.helicalValleyHvp(x, v).xHvp(),
            new double[] {-1, 0, 0},
            0),
        new Problem(
            "Wood",
            TestFunctions::wood,
            x -> TestFunctionsAdjoint.wood(x).x(),
            (x, v) -> TestFunctionsHessian.woodHvp(x, v).xHvp(),
            new double[] {-3, -1, -3, -1},
            0),
        new Problem(
            "Brown, Dennis",
            TestFunctions::brownDennis,
            x -> TestFunctionsAdjoint.brownDennis(x).x(),
            (x, v) -> TestFunctionsHessian.brownDennisHvp(x, v).xHvp(),
            new double[] {25, 5, -5, -1},
            85822.2),
        new Problem(
            "Watson",
            TestFunctions::watson,
            x -> TestFunctionsAdjoint.watson(x).x(),
            (x, v) -> TestFunctionsHessian.watsonHvp(x, v).xHvp(),
            new double[6],
            2.28767e-3),
        new Problem(
            "Rosenbrock",
            TestFunctions::extendedRosenbrock,
            x -> TestFunctionsAdjoint.extendedRosenbrock(x).x(),
            (x, v) -> TestFunctionsHessian.extendedRosenbrockHvp(x, v).xHvp(),
            start(100, j -> j % 2 == 0 ? -1.2 : 1),
            0),
        new Problem(
            "Powell",
            TestFunctions::extendedPowell,
            x -> TestFunctionsAdjoint.extendedPowell(x).x(),
            (x, v) -> TestFunctionsHessian.extendedPowellHvp(x, v).xHvp(),
            start(100, j -> new double[] {3, -1, 0, 1}[j % 4]),
            0),
        new Problem(
            "penalty I",
            TestFunctions::penalty,
            x -> TestFunctionsAdjoint.penalty(x).x(),
            (x, v) -> TestFunctionsHessian.penaltyHvp(x, v).xHvp(),
            start(10, j -> j + 1),
            7.08765e-5),
        new Problem(
            "trigonometric",
            TestFunctions::trigonometric,
            x -> TestFunctionsAdjoint.trigonometric(x).x(),
            (x, v) -> TestFunctionsHessian.trigonometricHvp(x, v).xHvp(),
            start(10, j -> 0.1),
            0,
            2.79506e-5),
        new Problem(
            "boundary value",
            TestFunctions::boundaryValue,
            x -> TestFunctionsAdjoint.boundaryValue(x).x(),
            (x, v) -> TestFunctionsHessian.boundaryValueHvp(x, v).xHvp(),
            start(20, j -> (j + 1) / 21.0 * ((j + 1) / 21.0 - 1)),
            0),
        new Problem(
            "Broyden",
            TestFunctions::broydenTridiagonal,
            x -> TestFunctionsAdjoint.broydenTridiagonal(x).x(),
            (x, v) -> TestFunctionsHessian.broydenTridiagonalHvp(x, v).xHvp(),
            start(100, j -> -1),
            0),
        new Problem(
            "Chebyquad",
            TestFunctions::chebyquad,
            x -> TestFunctionsAdjoint.chebyquad(x).x(),
            (x, v) -> TestFunctionsHessian.chebyquadHvp(x, v).xHvp(),
            start(8, j -> (j + 1) / 9.0),
            3.51687e-3));
  }

  /** The energy of a cluster; the least one is that of the Cambridge Cluster Database. */
  static Problem cluster(double[] start, double minimum) {
    return new Problem(
        start.length / 3 + " atoms",
        Cluster::energy,
        x -> ClusterAdjoint.energy(x).position(),
        (x, v) -> ClusterHessian.energyHvp(x, v).positionHvp(),
        start,
        minimum);
  }

  private static double[] start(int n, IntToDoubleFunction entry) {
    double[] start = new double[n];
    Arrays.setAll(start, entry);
    return start;
  }
}
