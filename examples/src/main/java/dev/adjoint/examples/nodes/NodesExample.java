package dev.adjoint.examples.nodes;

import dev.adjoint.examples.report.Report;

/** Sends a gradient back through each node. */
public final class NodesExample {
  private NodesExample() {}

  /** Checks each node against its local gradient. */
  public static void run(Report report) {
    report.heading("The nodes of a computational graph");
    scalarNodes(report);
    vectorNodes(report);
    softmaxWithLoss(report);
  }

  private static void scalarNodes(Report report) {
    NodesAdjoint.AddGradient add = NodesAdjoint.add(3, -2);
    report.check("add: dz/dx, dz/dy", new double[] {1, 1}, new double[] {add.x(), add.y()}, 0);
    NodesAdjoint.MultiplyGradient mul = NodesAdjoint.multiply(3, -2);
    report.check("mul: dz/dx, dz/dy", new double[] {-2, 3}, new double[] {mul.x(), mul.y()}, 0);
    report.check("ReLU: dy/dx at 0.7", 1, NodesAdjoint.relu(0.7).x(), 0);
    report.check("ReLU: dy/dx at 0", 0, NodesAdjoint.relu(0).x(), 0);
    double s = Nodes.sigmoid(0.7);
    report.check("sigmoid: dy/dx = y(1-y)", s * (1 - s), NodesAdjoint.sigmoid(0.7).x(), 1e-15);
    double t = Nodes.tanh(0.7);
    report.check("tanh: dy/dx = 1-y^2", 1 - t * t, NodesAdjoint.tanh(0.7).x(), 1e-15);
  }

  private static void vectorNodes(Report report) {
    double[] seed = {1, 10, 100};
    NodesAdjoint.HadamardPullback hadamard =
        NodesAdjoint.hadamard(new double[] {1, 3, 2}, new double[] {4, 5, 3}, seed);
    report.check("Hadamard: (1 3 2) o (4 5 3)", new double[] {4, 15, 6}, hadamard.value(), 0);
    report.check("Hadamard: dx = dz o y", new double[] {4, 50, 300}, hadamard.x(), 0);
    report.check("Hadamard: dy = dz o x", new double[] {1, 30, 200}, hadamard.y(), 0);
    double[][] w = {{1, 2}, {3, 4}, {5, 6}};
    NodesAdjoint.MatVecPullback matVec = NodesAdjoint.matVec(w, new double[] {7, 8}, seed);
    double[][] outer = {{7, 8}, {70, 80}, {700, 800}};
    report.check("Wx: dW = dz x^T", outer, matVec.w(), 0);
    report.check("Wx: dx = W^T dz", new double[] {531, 642}, matVec.x(), 0);
  }

  private static void softmaxWithLoss(Report report) {
    double[] a = {0.2, 0.8, 0.1};
    double[] expected = new double[a.length];
    double sum = Math.exp(0.2) + Math.exp(0.8) + Math.exp(0.1);
    for (int k = 0; k < a.length; k++) {
      expected[k] = Math.exp(a[k]) / sum - (k == 2 ? 1 : 0);
    }
    double[] gradient = NodesAdjoint.softmaxWithLoss(a, new double[] {0, 0, 1}).a();
    report.line(
        "softmax with loss, target 3: %.6f %.6f %.6f", gradient[0], gradient[1], gradient[2]);
    report.check("softmax with loss: da = y - t", expected, gradient, 1e-15);
  }

  /** Runs this example alone. */
  public static void main(String[] arguments) {
    Report.runAlone(NodesExample::run);
  }
}
