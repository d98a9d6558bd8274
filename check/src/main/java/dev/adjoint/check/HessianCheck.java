package dev.adjoint.check;

import dev.adjoint.check.method.Companions;
import dev.adjoint.check.method.Target;
import dev.adjoint.check.numeric.Slope;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Checks second derivatives: with themselves, with each other and with differences. */
final class HessianCheck {
  private final Target target;
  private final Problem problem;
  private final Calls calls;
  private final Slopes slopes;
  private final Findings findings;
  private final Options options;
  private final Random random;
  private final Agreement agreement;
  private final int[] entries;

  HessianCheck(
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
    this.entries =
        IntStream.range(0, target.inputs().size())
            .flatMap(k -> Arrays.stream(problem.inputs().positions(k)))
            .toArray();
  }

  void run() {
    double[][] hessian = null;
    double[] noise = null;
    if (target.companions().hessian() != null) {
      String name = Companions.name(target.companions().hessian());
      Calls.Second second = calls.hessian(problem.x());
      agreement.of(name, second.run());
      if (!hasShape(name, second)) {
        return;
      }
      hessian = second.hessian();
      UnaryOperator<double[]> matrix = at -> flat(calls.hessian(at).hessian());
      noise = Noise.of(matrix, flat(hessian), problem, random);
      gradient(name, atEntries(second.gradient()), at -> atEntries(calls.hessian(at).gradient()));
      symmetry(name, hessian, noise);
      columns(name, hessian, noise);
    }
    if (target.companions().hvp() != null) {
      product(Companions.name(target.companions().hvp()), hessian, noise);
    }
  }

  private boolean hasShape(String name, Calls.Second second) {
    int n = entries.length;
    boolean right =
        second.gradient().length == n
            && second.hessian().length == n
            && Arrays.stream(second.hessian()).allMatch(row -> row.length == n);
    if (!right) {
      String note = "gradient and matrix do not have " + n + " entries in each direction";
      findings.state("shape of " + name, Outcome.WRONG, "hessian", note);
    }
    return right;
  }

  /** A gradient over all entries in order as one over all inputs. */
  private double[] atEntries(double[] gradient) {
    double[] numbers = new double[problem.inputs().size()];
    for (int e = 0; e < entries.length; e++) {
      numbers[entries[e]] = gradient[e];
    }
    return numbers;
  }

  private static double[] flat(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
  }

  private void gradient(String name, double[] values, UnaryOperator<double[]> function) {
    double[] weights = new double[problem.outputs().length];
    weights[0] = 1;
    FirstOrder.Gradient gradient =
        new FirstOrder.Gradient(
            "gradient of " + name + " against central differences",
            weights,
            values,
            Noise.of(function, values, problem, random));
    new FirstOrder(problem, slopes, findings, options, random).compare(gradient);
  }

  private void symmetry(String name, double[][] hessian, double[] noise) {
    int n = hessian.length;
    Findings.Comparison comparison = findings.compare(name + " is symmetric", n * (n - 1) / 2);
    boolean single = problem.isSingle();
    double scale = largest(flat(hessian));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double floor =
            noise[i * n + j] + noise[j * n + i] + scale * Options.unit(problem.isSingle());
        comparison.numbers(pair(i, j), hessian[i][j], hessian[j][i], floor, scale, single, "");
      }
    }
    comparison.done();
  }

  private String pair(int i, int j) {
    return problem.inputs().name(entries[i]) + ", " + problem.inputs().name(entries[j]);
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }

  /** The gradient as a function, by the companion that is there. */
  private Slopes gradientSlopes() {
    UnaryOperator<double[]> function = this::gradientAt;
    double[] centre = function.apply(problem.x());
    return new Slopes(problem.inputs(), problem.x(), function, centre, problem.isSingle(), options);
  }

  private double[] gradientAt(double[] at) {
    try {
      if (target.companions().gradient() != null) {
        Calls.Seed one = calls.new Seed(null, null, new double[] {1});
        return calls.gradient(at, one).derivatives();
      }
      return target.companions().hessian() != null
          ? atEntries(calls.hessian(at).gradient())
          : calls.hvp(at, new double[at.length]).derivatives();
    } catch (CompanionThrew e) {
      // Beside the point the method may throw, and so may its gradient.
      return null;
    }
  }

  private void columns(String name, double[][] hessian, double[] noise) {
    int n = hessian.length;
    Findings.Comparison comparison =
        findings.compare(name + " against differences of the gradient", n * n);
    Slopes second = gradientSlopes();
    double scale = largest(flat(hessian));
    int wanted = Math.max(1, options.samples() / 4);
    for (int j : Sample.of(n, wanted, random)) {
      Slope[] column = second.along(entries[j], null);
      boolean single = problem.isSingle();
      for (int i : Sample.of(n, wanted, random)) {
        comparison.slope(
            pair(i, j), hessian[i][j], column[entries[i]], noise[i * n + j], scale, single);
      }
    }
    comparison.done();
  }

  private void product(String name, double[][] hessian, double[] noise) {
    double[] direction = slopes.direction(random);
    Calls.Answer answer = calls.hvp(problem.x(), direction);
    agreement.of(name, answer.run());
    gradient(name, answer.derivatives(), at -> calls.hvp(at, direction).derivatives());
    double[] product = answer.more();
    UnaryOperator<double[]> function = at -> calls.hvp(at, direction).more();
    double[] off = Noise.of(function, product, problem, random);
    Findings.Comparison comparison =
        findings.compare(
            name
                + (hessian == null
                    ? " against differences of the gradient"
                    : " is the Hessian times the direction"),
            product.length);
    double scale = largest(product);
    boolean single = problem.isSingle();
    Slope[] found = hessian == null ? gradientSlopes().along(direction, null) : null;
    for (int i : Sample.of(product.length, options.samples(), random)) {
      String entry = problem.inputs().name(i);
      if (hessian == null) {
        comparison.slope(entry, product[i], found[i], off[i], scale, single);
      } else {
        Sum sum = row(i, hessian, noise, direction);
        double floor = off[i] + sum.floor(Options.unit(problem.isSingle()));
        comparison.numbers(entry, product[i], sum.value(), floor, scale, single, "");
      }
    }
    comparison.done();
  }

  /** A row of the matrix times the direction; a column of an entry in two places counts once. */
  private Sum row(int input, double[][] hessian, double[] noise, double[] direction) {
    int n = hessian.length;
    double[] row = new double[direction.length];
    double[] off = new double[direction.length];
    for (int e = 0; e < n; e++) {
      if (entries[e] == input) {
        for (int c = 0; c < n; c++) {
          row[entries[c]] = hessian[e][c];
          off[entries[c]] = noise[e * n + c];
        }
      }
    }
    return Sum.of(direction, row, off);
  }
}
