package dev.adjoint.benchmarks.gradbench;

import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.centralDifferences;
import static dev.adjoint.benchmarks.Gradients.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.benchmarks.gradbench.det.DetByHand;
import dev.adjoint.benchmarks.gradbench.det.DetOnHipparchus;
import dev.adjoint.benchmarks.gradbench.kmeans.KmeansByHand;
import dev.adjoint.benchmarks.gradbench.llsq.LlsqByHand;
import dev.adjoint.benchmarks.gradbench.llsq.LlsqOnHipparchus;
import dev.adjoint.benchmarks.gradbench.lse.LseOnHipparchus;
import dev.adjoint.benchmarks.gradbench.ode.OdeByHand;
import dev.adjoint.benchmarks.logsumexp.LogSumExpByHand;
import dev.adjoint.gradbench.objective.Determinant;
import dev.adjoint.gradbench.objective.DeterminantAdjoint;
import dev.adjoint.gradbench.objective.KMeans;
import dev.adjoint.gradbench.objective.KMeansAdjoint;
import dev.adjoint.gradbench.objective.KMeansHessian;
import dev.adjoint.gradbench.objective.LeastSquares;
import dev.adjoint.gradbench.objective.LeastSquaresAdjoint;
import dev.adjoint.gradbench.objective.LogSumExp;
import dev.adjoint.gradbench.objective.LogSumExpAdjoint;
import dev.adjoint.gradbench.objective.RungeKutta;
import dev.adjoint.gradbench.objective.RungeKuttaAdjoint;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmarks of GradBench's smaller workloads compare is the same gradient. */
class SmallRowsTest {
  private static final double SEED = -1.5;
  private final Normal normal = new Normal(11);

  @Test
  void lse() {
    double[] x = normal.vector(9);
    double[] byHand = new double[9];
    double value = new LogSumExpByHand(9).vjp(x, SEED, byHand);
    assertEquals(LogSumExp.logSumExp(x), value);
    assertClose(centralDifferences(() -> SEED * LogSumExp.logSumExp(x), x), byHand, 1e-9);
    double[] generated = new double[9];
    assertEquals(value, LogSumExpAdjoint.logSumExpVjp(x, SEED, generated));
    assertClose(byHand, generated, 1e-12);
    double[] hipparchus = LseOnHipparchus.logSumExp(x).multiply(SEED).getGradient();
    assertClose(byHand, hipparchus, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 11})
  void llsq(int n) {
    double[] x = normal.vector(6);
    double[] byHand = new double[6];
    double value = LlsqByHand.vjp(x, n, SEED, byHand);
    assertEquals(LeastSquares.residual(x, n), value);
    assertClose(centralDifferences(() -> SEED * LeastSquares.residual(x, n), x), byHand, 1e-8);
    double[] generated = new double[6];
    assertEquals(value, LeastSquaresAdjoint.residualVjp(x, n, SEED, generated));
    assertClose(byHand, generated, 1e-12);
    double[] hipparchus = LlsqOnHipparchus.residual(x, n).multiply(SEED).getGradient();
    assertClose(byHand, hipparchus, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 12})
  void ode(int n) {
    int steps = 3;
    double[] x = normal.vector(n);
    double[] seed = normal.vector(n);
    OdeByHand solver = new OdeByHand(n, steps);
    solver.vjp(normal.vector(n), normal.vector(n), new double[n]);
    double[] byHand = new double[n];
    double[] solution = solver.vjp(x, seed, byHand);
    assertClose(RungeKutta.solve(x, steps), solution, 0);
    assertClose(centralDifferences(() -> dot(seed, RungeKutta.solve(x, steps)), x), byHand, 1e-7);
    double[] generated = new double[n];
    assertClose(solution, RungeKuttaAdjoint.solveVjp(x, steps, seed, generated), 0);
    assertClose(byHand, generated, 1e-12);
  }

  @Test
  void det() {
    double[] a = normal.vector(25);
    double[] byHand = new double[25];
    double value = DetByHand.vjp(a, 5, SEED, byHand);
    assertEquals(Determinant.determinant(a, 5), value);
    assertClose(centralDifferences(() -> SEED * Determinant.determinant(a, 5), a), byHand, 1e-8);
    double[] generated = new double[25];
    assertEquals(value, DeterminantAdjoint.determinantVjp(a, 5, SEED, generated));
    assertClose(byHand, generated, 1e-12);
    double[] hipparchus = DetOnHipparchus.determinant(a, 5).multiply(SEED).getGradient();
    assertClose(byHand, hipparchus, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void kmeans(int k) {
    double[][] points = normal.matrix(30, 3);
    double[][] centroids = normal.matrix(k, 3);
    KmeansByHand clusters = new KmeansByHand(k);
    double[][] byHand = new double[k][3];
    double value = clusters.vjp(points, centroids, SEED, byHand);
    assertEquals(KMeans.cost(points, centroids), value);
    assertClose(
        centralDifferences(() -> SEED * KMeans.cost(points, centroids), (Object) centroids),
        flat((Object) byHand),
        1e-8);
    double[][] generated = new double[k][3];
    assertEquals(value, KMeansAdjoint.costVjp(points, centroids, SEED, generated));
    assertClose(flat((Object) byHand), flat((Object) generated), 1e-12);
    double[][] gradient = new double[k][3];
    double[][] diagonal = new double[k][3];
    clusters.gradientAndHessianDiagonal(points, centroids, gradient, diagonal);
    double[][] ones = new double[k][3];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    KMeansHessian.CostHvp product = KMeansHessian.costHvp(points, centroids, ones);
    assertClose(flat(gradient, diagonal), flat(product.centroids(), product.centroidsHvp()), 1e-12);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
