package dev.adjoint.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkFitTest {
  private static final int WEIGHTS = 31;
  private static final Tumours TUMOURS = Tumours.load(new Random(1));
  private static final Objective IN_ONE_LOOP =
      Objectives.inOneLoop(TUMOURS.training(), SparkFit.STRENGTH);

  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    spark = SparkFit.context();
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60})
  void sparkSumsTheSameGradientFromAnyNumberOfPartitions(int partitions) {
    double[] weights = new Random(3).doubles(WEIGHTS, -1, 1).toArray();
    double[] expected = new double[WEIGHTS];
    double[] actual = new double[WEIGHTS];
    double expectedLoss = IN_ONE_LOOP.at(weights, expected);
    double actualLoss = onSpark(partitions).at(weights, actual);
    assertEquals(expectedLoss, actualLoss, 1e-13);
    assertArrayEquals(expected, actual, 1e-13);
  }

  @Test
  void gradientIsTheFormula() {
    double[] weights = new Random(4).doubles(WEIGHTS, -1, 1).toArray();
    double[] expected = new double[WEIGHTS];
    for (Tumour row : TUMOURS.training()) {
      double probability = 1 / (1 + Math.exp(-Logistic.margin(weights, row.features())));
      double residual = probability - (row.malignant() ? 1 : 0);
      for (int j = 0; j < WEIGHTS - 1; j++) {
        expected[j] += residual * row.features()[j] / TUMOURS.training().size();
      }
      expected[WEIGHTS - 1] += residual / TUMOURS.training().size();
    }
    for (int j = 0; j < WEIGHTS - 1; j++) {
      expected[j] += SparkFit.STRENGTH * weights[j];
    }
    double[] actual = new double[WEIGHTS];
    onSpark(5).at(weights, actual);
    assertArrayEquals(expected, actual, 1e-13);
  }

  @Test
  void whereNothingIsKnownTheGradientIsHalfTheResidual() {
    var gradient = LogisticAdjoint.loss(new double[3], new double[] {2, -6}, true);
    assertEquals(Math.log(2), gradient.value());
    assertArrayEquals(new double[] {-1, 3, -0.5}, gradient.weights());
  }

  @Test
  void fitOnSparkIsTheFitWithoutSparkAndKnowsTumoursItHasNotSeen() {
    var onSpark = new Lbfgs(onSpark(4), SparkFit.TOLERANCE).from(new double[WEIGHTS]);
    var plain = new Lbfgs(IN_ONE_LOOP, SparkFit.TOLERANCE).from(new double[WEIGHTS]);
    assertTrue(onSpark.slope() <= SparkFit.TOLERANCE, "gradient " + onSpark.slope());
    assertArrayEquals(plain.x(), onSpark.x(), 1e-7);
    double accuracy = SparkFit.accuracy(onSpark.x(), TUMOURS.heldOut());
    assertTrue(accuracy >= 0.95, "accuracy " + accuracy);
  }

  @Test
  void minimiserFindsTheEndOfABentValley() {
    Objective banana =
        (x, gradient) -> {
          double t = x[1] - x[0] * x[0];
          gradient[0] = -400 * t * x[0] - 2 * (1 - x[0]);
          gradient[1] = 200 * t;
          return 100 * t * t + (1 - x[0]) * (1 - x[0]);
        };
    var minimum = new Lbfgs(banana, 1e-10).from(new double[] {-1.2, 1});
    assertArrayEquals(new double[] {1, 1}, minimum.x(), 1e-9, Arrays.toString(minimum.x()));
  }

  private static Objective onSpark(int partitions) {
    return Objectives.onSpark(
        spark, spark.parallelize(TUMOURS.training(), partitions), SparkFit.STRENGTH);
  }
}
