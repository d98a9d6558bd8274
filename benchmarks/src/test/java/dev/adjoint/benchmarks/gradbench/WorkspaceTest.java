package dev.adjoint.benchmarks.gradbench;

import static dev.adjoint.benchmarks.Allocated.bytesOf;
import static dev.adjoint.benchmarks.Gradients.assertClose;
import static dev.adjoint.benchmarks.Gradients.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.Workspace;
import dev.adjoint.gradbench.objective.KMeansAdjoint;
import dev.adjoint.gradbench.objective.LogSumExpAdjoint;
import dev.adjoint.gradbench.objective.LstmAdjoint;
import org.junit.jupiter.api.Test;

/** In a workspace, sweeps that keep arrays allocate nothing and find the same gradient. */
class WorkspaceTest {
  private final Normal normal = new Normal(3);
  private final Workspace workspace = new Workspace();

  @Test
  void lse() {
    double[] x = normal.vector(500);
    double[] kept = new double[500];
    double[] fresh = new double[500];
    LogSumExpAdjoint.logSumExpVjp(workspace, x, 1, kept);
    assertTrue(bytesOf(() -> LogSumExpAdjoint.logSumExpVjp(x, 1, fresh)) >= 8 * 500);
    assertEquals(0, bytesOf(() -> LogSumExpAdjoint.logSumExpVjp(workspace, x, 0, kept)));
    assertClose(LogSumExpAdjoint.logSumExp(x).x(), kept, 0);
  }

  @Test
  void kmeans() {
    double[][] points = normal.matrix(40, 3);
    double[][] centroids = normal.matrix(5, 3);
    double[][] kept = new double[5][3];
    KMeansAdjoint.costVjp(workspace, points, centroids, 1, kept);
    assertEquals(0, bytesOf(() -> KMeansAdjoint.costVjp(workspace, points, centroids, 0, kept)));
    double[][] expected = KMeansAdjoint.cost(points, centroids).centroids();
    assertClose(flat((Object) expected), flat((Object) kept), 0);
  }

  @Test
  void lstm() {
    double[][] main = normal.matrix(4, 12);
    double[][] extra = normal.matrix(3, 3);
    double[][] state = normal.matrix(4, 3);
    double[][] sequence = normal.matrix(6, 3);
    double[][] mainBar = new double[4][12];
    double[][] extraBar = new double[3][3];
    LstmAdjoint.lossVjp(workspace, main, extra, state, sequence, 1, mainBar, extraBar);
    assertEquals(
        0,
        bytesOf(
            () ->
                LstmAdjoint.lossVjp(
                    workspace, main, extra, state, sequence, 0, mainBar, extraBar)));
    LstmAdjoint.LossGradient expected = LstmAdjoint.loss(main, extra, state, sequence);
    assertClose(flat(expected.main(), expected.extra()), flat(mainBar, extraBar), 0);
  }
}
