package dev.adjoint.spark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Learns to tell malignant tumours from benign ones, on Spark and without it. */
public final class SparkFit {
  static final double STRENGTH = 1e-2;
  static final double TOLERANCE = 1e-9;
  private static final int PARTITIONS = 6;

  private SparkFit() {}

  /** Takes no arguments; the master is that of {@code spark-submit}, or two threads here. */
  public static void main(String[] arguments) {
    Tumours tumours = Tumours.load(new Random(1));
    try (JavaSparkContext spark = context()) {
      print("Spark %s on %s", spark.version(), spark.master());
      JavaRDD<Tumour> rows = spark.parallelize(tumours.training(), PARTITIONS).cache();
      print(
          "%d tumours in %d partitions, %d held out; a weight for each of %d measurements, and one",
          tumours.training().size(),
          rows.getNumPartitions(),
          tumours.heldOut().size(),
          tumours.training().get(0).features().length);
      long driver = ProcessHandle.current().pid();
      long elsewhere =
          rows.map(row -> ProcessHandle.current().pid())
              .distinct()
              .filter(pid -> pid != driver)
              .count();
      print("processes that sum rows: %s", elsewhere == 0 ? "this one" : elsewhere + " others");
      compare(
          tumours,
          Objectives.onSpark(spark, rows, STRENGTH),
          Objectives.inOneLoop(tumours.training(), STRENGTH));
    }
  }

  /** A connection to the cluster that {@code spark-submit} names, or to two threads here. */
  static JavaSparkContext context() {
    return new JavaSparkContext(
        new SparkConf()
            .setAppName("Adjoint: logistic regression")
            .setIfMissing("spark.master", "local[2]")
            .setIfMissing("spark.ui.enabled", "false"));
  }

  private static void compare(Tumours tumours, Objective onSpark, Objective inOneLoop) {
    int n = tumours.training().get(0).features().length + 1;
    double[] somewhere = new Random(2).doubles(n, -1, 1).toArray();
    double[] gradient = new double[n];
    double[] plainGradient = new double[n];
    onSpark.at(somewhere, gradient);
    inOneLoop.at(somewhere, plainGradient);
    print("");
    print(
        "gradient at one point, on Spark and in one loop: largest difference %.1e",
        largestDifference(gradient, plainGradient));

    Lbfgs.Minimum fit = new Lbfgs(onSpark, TOLERANCE).from(new double[n]);
    Lbfgs.Minimum plain = new Lbfgs(inOneLoop, TOLERANCE).from(new double[n]);
    print("");
    print("%-12s%12s%13s%22s%18s", "fit", "iterations", "evaluations", "objective", "gradient");
    row("on Spark", fit);
    row("in one loop", plain);
    print("largest difference of a weight: %.1e", largestDifference(fit.x(), plain.x()));
    print("");
    print(
        "accuracy: %.2f %% of the training data, %.2f %% of the tumours held out",
        100 * accuracy(fit.x(), tumours.training()), 100 * accuracy(fit.x(), tumours.heldOut()));
    print("what speaks most for or against malignancy:");
    IntStream.range(0, n - 1)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -Math.abs(fit.x()[j])))
        .limit(5)
        .forEach(j -> print("  %-26s%7.3f", Tumours.name(j), fit.x()[j]));
  }

  private static void row(String name, Lbfgs.Minimum fit) {
    print(
        "%-12s%12d%13d%22.16f%18.1e",
        name, fit.iterations(), fit.evaluations(), fit.value(), fit.slope());
  }

  /** The share of rows that the weights put into the right class. */
  static double accuracy(double[] weights, List<Tumour> rows) {
    long right =
        rows.stream()
            .filter(row -> Logistic.margin(weights, row.features()) > 0 == row.malignant())
            .count();
    return (double) right / rows.size();
  }

  static double largestDifference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> Math.abs(a[j] - b[j])).max().orElse(0);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
