package dev.adjoint.examples.deepnetwork;

import dev.adjoint.examples.report.Report;
import java.util.Random;

/** Fits a network of four tanh layers to one observation by gradient descent on all its layers. */
public final class KLayerExample {
  private static final int[] WIDTHS = {3, 5, 4, 4, 2};

  private KLayerExample() {}

  /** Shows the loss falling, and checks the gradient along a random direction. */
  public static void run(Report report) {
    report.heading("K-layer network with squared loss, K = " + (WIDTHS.length - 1));
    Random random = new Random(514);
    double[][][] a = new double[WIDTHS.length - 1][][];
    double[][] b = new double[WIDTHS.length - 1][];
    for (int i = 0; i < a.length; i++) {
      a[i] = new double[WIDTHS[i + 1]][];
      b[i] = uniform(random, WIDTHS[i + 1]);
      for (int r = 0; r < a[i].length; r++) {
        a[i][r] = uniform(random, WIDTHS[i]);
      }
    }
    double[] x = {0.5, -1, 2};
    double[] y = {0.3, -0.6};
    KLayerNetworkAdjoint.TanhLossGradient gradient = KLayerNetworkAdjoint.tanhLoss(a, b, x, y);
    double slope =
        KLayerNetworkTangent.tanhLoss(
                a, b, x, y, gradient.a(), gradient.b(), gradient.x(), gradient.y())
            .tangent();
    report.check("slope along the gradient = |gradient|^2", squaredNorm(gradient), slope, 1e-12);
    descend(report, a, b, x, y);
  }

  private static void descend(Report report, double[][][] a, double[][] b, double[] x, double[] y) {
    for (int step = 0; step <= 300; step++) {
      KLayerNetworkAdjoint.TanhLossGradient gradient = KLayerNetworkAdjoint.tanhLoss(a, b, x, y);
      if (step % 100 == 0) {
        report.line("step %3d: loss %.3e", step, gradient.value());
      }
      for (int i = 0; i < a.length; i++) {
        for (int r = 0; r < a[i].length; r++) {
          move(a[i][r], gradient.a()[i][r]);
        }
        move(b[i], gradient.b()[i]);
      }
    }
    double loss = KLayerNetwork.tanhLoss(a, b, x, y);
    report.check("loss after gradient descent", 0, loss, 1e-6);
  }

  private static void move(double[] parameter, double[] gradient) {
    for (int i = 0; i < parameter.length; i++) {
      parameter[i] -= 0.05 * gradient[i];
    }
  }

  private static double squaredNorm(KLayerNetworkAdjoint.TanhLossGradient gradient) {
    double sum = squaredNorm(gradient.x()) + squaredNorm(gradient.y());
    for (int i = 0; i < gradient.a().length; i++) {
      sum += squaredNorm(gradient.b()[i]);
      for (double[] row : gradient.a()[i]) {
        sum += squaredNorm(row);
      }
    }
    return sum;
  }

  private static double squaredNorm(double[] v) {
    double sum = 0;
    for (double component : v) {
      sum += component * component;
    }
    return sum;
  }

  private static double[] uniform(Random random, int n) {
    return random.doubles(n).map(u -> 2 * u - 1).toArray();
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(KLayerExample::run);
  }
}
