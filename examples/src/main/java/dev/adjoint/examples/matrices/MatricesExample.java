package dev.adjoint.examples.matrices;

import dev.adjoint.examples.report.Report;

/** The gradients of a matrix product and of a bias, with numbers small enough to check by eye. */
public final class MatricesExample {
  private static final double[][] X = {{1, 2, 3}, {4, 5, 6}};
  private static final double[][] W = {{1, 0}, {2, 1}, {0, 3}};
  private static final double[][] SEED = {{1, 10}, {100, 1000}};
  private static final double[][] SEED_W_T = {{1, 12, 30}, {100, 1200, 3000}};
  private static final double[][] X_T_SEED = {{401, 4010}, {502, 5020}, {603, 6030}};

  private MatricesExample() {}

  /** Checks dx = dy wᵀ, dw = xᵀ dy and db = Σ dz. */
  public static void run(Report report) {
    report.heading("Matrix product y = x w, and a bias over N samples");
    MatricesAdjoint.ProductPullback product = MatricesAdjoint.product(X, W, SEED);
    report.check("dx = dy w^T", SEED_W_T, product.x(), 0);
    report.check("dw = x^T dy", X_T_SEED, product.w(), 0);

    double[][] y = new double[2][2];
    double[][] yBar = {SEED[0].clone(), SEED[1].clone()};
    double[][] xBar = new double[2][3];
    double[][] wBar = new double[3][2];
    MatricesAdjoint.productIntoVjp(X, W, y, xBar, wBar, yBar);
    report.check("y, written in place", new double[][] {{5, 11}, {14, 23}}, y, 0);
    report.check("dx = dy w^T, in place", SEED_W_T, xBar, 0);
    report.check("dw = x^T dy, in place", X_T_SEED, wBar, 0);
    report.check("dy is used up", new double[2][2], yBar, 0);

    double[] b = {0.5, -0.5};
    MatricesAdjoint.ScoresPullback scores = MatricesAdjoint.scores(X, W, b, SEED);
    report.check("db = sum of dz over the samples", new double[] {101, 1010}, scores.b(), 0);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(MatricesExample::run);
  }
}
