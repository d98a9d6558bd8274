package dev.adjoint.programs.fitting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A problem with its certified answer: parameters, their standard deviations, and the sum of the
 * squared residuals.
 */
record ReferenceSet(
    String name,
    Curve curve,
    List<double[]> starts,
    double[] certified,
    double[] deviations,
    double squares,
    double[] x,
    double[] y) {

  /** All sets, as they are ordered by NIST: from lower to higher difficulty. */
  static List<ReferenceSet> all() throws IOException {
    return List.of(
        read("Misra1a", Curve.SATURATION),
        read("Misra1b", Curve.MISRA_B),
        read("Chwirut2", Curve.DECAY_OVER_LINE),
        read("Lanczos3", Curve.THREE_EXPONENTIALS),
        read("DanWood", Curve.POWER),
        read("Misra1c", Curve.MISRA_C),
        read("Misra1d", Curve.MISRA_D),
        read("Roszman1", Curve.ARCTANGENT),
        read("MGH17", Curve.TWO_EXPONENTIALS),
        read("Thurber", Curve.CUBIC_RATIO),
        read("Eckerle4", Curve.PEAK),
        read("MGH09", Curve.KOWALIK_OSBORNE),
        read("MGH10", Curve.MEYER),
        read("BoxBOD", Curve.SATURATION),
        read("Rat42", Curve.LOGISTIC),
        read("Rat43", Curve.RICHARDS));
  }

  private static ReferenceSet read(String name, Curve curve) throws IOException {
    List<String> lines = lines(name);
    List<double[]> observations = numbers(lines, "data");
    return new ReferenceSet(
        name,
        curve,
        numbers(lines, "start"),
        numbers(lines, "certified").get(0),
        numbers(lines, "deviations").get(0),
        numbers(lines, "squares").get(0)[0],
        observations.stream().mapToDouble(observation -> observation[1]).toArray(),
        observations.stream().mapToDouble(observation -> observation[0]).toArray());
  }

  private static List<String> lines(String name) throws IOException {
    try (var stream = ReferenceSet.class.getResourceAsStream(name + ".txt");
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static List<double[]> numbers(List<String> lines, String head) {
    List<double[]> numbers = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words[0].equals(head)) {
        numbers.add(Stream.of(words).skip(1).mapToDouble(Double::parseDouble).toArray());
      }
    }
    return numbers;
  }
}
