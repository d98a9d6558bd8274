package dev.adjoint.spark;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** The mean loss over the rows plus the penalty, summed by Spark or in a plain loop. */
final class Objectives {
  private Objectives() {}

  /** Rows on Spark: each partition sums its rows, then partitions are summed in a tree. */
  static Objective onSpark(JavaSparkContext spark, JavaRDD<Tumour> rows, double strength) {
    long count = rows.count();
    return (weights, gradient) -> {
      Broadcast<double[]> sent = spark.broadcast(weights.clone());
      LossSum sum =
          rows.treeAggregate(
              new LossSum(weights.length),
              (partial, row) -> partial.add(sent.value(), row),
              LossSum::add);
      sent.destroy();
      return penalized(sum, count, weights, strength, gradient);
    };
  }

  /** The same rows in a list. */
  static Objective inOneLoop(List<Tumour> rows, double strength) {
    return (weights, gradient) -> {
      LossSum sum = new LossSum(weights.length);
      for (Tumour row : rows) {
        sum.add(weights, row);
      }
      return penalized(sum, rows.size(), weights, strength, gradient);
    };
  }

  private static double penalized(
      LossSum sum, long count, double[] weights, double strength, double[] gradient) {
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] = sum.gradient()[j] / count;
    }
    return sum.loss() / count + LogisticAdjoint.penaltyVjp(weights, strength, 1, gradient);
  }
}
