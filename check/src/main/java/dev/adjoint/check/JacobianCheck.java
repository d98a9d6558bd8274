package dev.adjoint.check;

import dev.adjoint.check.method.Companions;
import dev.adjoint.check.method.Target;
import dev.adjoint.check.numeric.Slope;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Checks the matrices of all first derivatives, column by column. */
final class JacobianCheck {
  private final Target target;
  private final Problem problem;
  private final Calls calls;
  private final Slopes slopes;
  private final Findings findings;
  private final Options options;
  private final Random random;
  private final Agreement agreement;

  JacobianCheck(
      Target target,
      Problem problem,
      Calls calls,
      Slopes slopes,
      Findings findings,
      Options options,
      Random random,
      Agreement agreement) {
    this.target = target;
    this.problem = problem;
    this.calls = calls;
    this.slopes = slopes;
    this.findings = findings;
    this.options = options;
    this.random = random;
    this.agreement = agreement;
  }

  void run() {
    String name = Companions.name(target.companions().jacobian());
    Run[] run = new Run[1];
    double[][][] matrices = calls.jacobian(problem.x(), run);
    agreement.of(name, run[0]);
    int[] rows = rows(matrices);
    int total = 0;
    for (int k = 0; k < matrices.length; k++) {
      total += rows.length * problem.inputs().positions(k).length;
    }
    Findings.Comparison comparison = findings.compare(name + " against central differences", total);
    if (!hasShape(matrices, rows, comparison)) {
      comparison.done();
      return;
    }
    UnaryOperator<double[]> function = at -> flat(calls.jacobian(at, new Run[1]));
    double[] noise = Noise.of(function, flat(matrices), problem, random);
    int before = 0;
    for (int k = 0; k < matrices.length; k++) {
      int[] columns = problem.inputs().positions(k);
      int wanted = Math.max(1, options.samples() / matrices.length);
      for (int c : Sample.of(columns.length, wanted, random)) {
        int first = before + c;
        Slope[] found = slopes.along(columns[c], null);
        column(comparison, matrices[k], c, columns, rows, found, noise, first);
      }
      before += rows.length * columns.length;
    }
    comparison.done();
  }

  private void column(
      Findings.Comparison comparison,
      double[][] matrix,
      int c,
      int[] columns,
      int[] rows,
      Slope[] found,
      double[] noise,
      int first) {
    boolean single = problem.isSingle();
    double scale = Arrays.stream(matrix).mapToDouble(row -> Math.abs(row[c])).max().orElse(0);
    for (int r : Sample.of(rows.length, options.samples(), random)) {
      String entry = problem.outputName(rows[r]) + " by " + problem.inputs().name(columns[c]);
      comparison.slope(
          entry, matrix[r][c], found[rows[r]], noise[first + r * columns.length], scale, single);
    }
  }

  /** The outputs that have rows, in order. */
  private int[] rows(double[][][] matrices) {
    if (!problem.isVoid()) {
      return problem.result().positions(0);
    }
    int count = matrices[0].length;
    return IntStream.range(0, problem.outputs().length).limit(Math.max(count, 0)).toArray();
  }

  private boolean hasShape(double[][][] matrices, int[] rows, Findings.Comparison comparison) {
    if (problem.isVoid() && rows.length != problem.outputs().length) {
      comparison.undecided("rows", "cannot tell which arrays they belong to");
      return false;
    }
    for (int k = 0; k < matrices.length; k++) {
      int columns = problem.inputs().positions(k).length;
      boolean right =
          matrices[k].length == rows.length
              && Arrays.stream(matrices[k]).allMatch(row -> row.length == columns);
      if (!right) {
        comparison.wrong(
            target.inputs().get(k).name(), "the matrix is not " + rows.length + " by " + columns);
        return false;
      }
    }
    return true;
  }

  private static double[] flat(double[][][] matrices) {
    return Arrays.stream(matrices)
        .flatMap(Arrays::stream)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
