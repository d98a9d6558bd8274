package dev.adjoint.programs.hmc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Versicolor or virginica? Measurements in standard deviations from their mean. */
record Iris(double[][] x, boolean[] virginica) {
  static final String[] NAMES = {
    "intercept", "sepal length", "sepal width", "petal length", "petal width"
  };

  static Iris read() throws IOException {
    List<double[]> flowers;
    try (var stream = Iris.class.getResourceAsStream("iris.csv");
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      flowers = reader.lines().skip(1).map(Iris::numbers).filter(row -> row[4] > 0).toList();
    }
    double[][] x = new double[flowers.size()][4];
    boolean[] virginica = new boolean[flowers.size()];
    for (int i = 0; i < x.length; i++) {
      virginica[i] = flowers.get(i)[4] == 2;
    }
    for (int j = 0; j < 4; j++) {
      int column = j;
      double[] values = flowers.stream().mapToDouble(row -> row[column]).toArray();
      double deviation = Math.sqrt(Diagnostics.variance(values));
      for (int i = 0; i < x.length; i++) {
        x[i][j] = (values[i] - Diagnostics.mean(values)) / deviation;
      }
    }
    return new Iris(x, virginica);
  }

  private static double[] numbers(String line) {
    return Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  Density density() {
    return (q, gradient) -> PosteriorsAdjoint.logisticVjp(q, x, virginica, 1, gradient);
  }
}
