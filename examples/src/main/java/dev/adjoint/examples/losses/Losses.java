package dev.adjoint.examples.losses;

import dev.adjoint.Differentiable;
import dev.adjoint.examples.report.Report;

/** Two losses of a classifier over N samples, given the scores s[i][k] and the classes y[i]. */
public final class Losses {
  private Losses() {}

  /** Softmax loss: Σᵢ −s[i][yᵢ] + log Σₖ exp(s[i][k]). */
  @Differentiable
  public static double softmax(double[][] s, int[] y) {
    double loss = 0;
    for (int i = 0; i < s.length; i++) {
      double max = s[i][0];
      for (double score : s[i]) {
        max = Math.max(max, score);
      }
      double sum = 0;
      for (double score : s[i]) {
        sum += Math.exp(score - max);
      }
      loss += max + Math.log(sum) - s[i][y[i]];
    }
    return loss;
  }

  /** Multiclass SVM loss: Σᵢ Σ over k ≠ yᵢ of max(0, s[i][k] − s[i][yᵢ] + 1). */
  @Differentiable
  public static double svm(double[][] s, int[] y) {
    double loss = 0;
    for (int i = 0; i < s.length; i++) {
      for (int k = 0; k < s[i].length; k++) {
        if (k == y[i]) {
          continue;
        }
        loss += Math.max(0, s[i][k] - s[i][y[i]] + 1);
      }
    }
    return loss;
  }

  /**
   * Compares both gradients with the formulas of the lecture, at three samples of three classes.
   */
  public static void run(Report report) {
    report.heading("Softmax loss and multiclass SVM loss over N samples");
    double[][] s = {{3.2, 5.1, -1.7}, {1.3, 4.9, 2.0}, {2.2, 2.5, -3.1}};
    int[] y = {0, 1, 2};
    LossesAdjoint.SoftmaxGradient softmax = LossesAdjoint.softmax(s, y);
    double[][] expected = new double[3][3];
    for (int i = 0; i < 3; i++) {
      double sum = Math.exp(s[i][0]) + Math.exp(s[i][1]) + Math.exp(s[i][2]);
      for (int j = 0; j < 3; j++) {
        expected[i][j] = Math.exp(s[i][j]) / sum - (j == y[i] ? 1 : 0);
      }
    }
    report.line("softmax loss = %s", softmax.value());
    report.check("dL/ds = softmax - 1[j = y]", expected, softmax.s(), 1e-14);

    LossesAdjoint.SvmGradient svm = LossesAdjoint.svm(s, y);
    report.check("SVM loss = 2.9 + 0 + 12.9", 15.8, svm.value(), 1e-14);
    double[][] counts = {{-1, 1, 0}, {0, 0, 0}, {1, 1, -2}};
    report.check("dL/ds counts the margins violated", counts, svm.s(), 0);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(Losses::run);
  }
}
