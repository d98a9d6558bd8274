package dev.adjoint.special;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The values, against a table that was computed with many more digits. */
class ReferenceTest {
  private static final double TOLERANCE = 2e-15;
  private static final double TOLERANCE_OF_GAMMA = 8e-15;

  private static List<String> rows() throws IOException {
    try (InputStream in = ReferenceTest.class.getResourceAsStream("reference.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> values() throws IOException {
    return rows().stream().map(row -> DynamicTest.dynamicTest(row, () -> verify(row.split(","))));
  }

  @Test
  void theTableIsLong() throws IOException {
    assertTrue(rows().size() > 250);
  }

  private static void verify(String[] row) {
    double x = Double.parseDouble(row[1]);
    double y = Double.parseDouble(row[2]);
    double found =
        switch (row[0]) {
          case "erf" -> SpecialFunctions.erf(x);
          case "erfc" -> SpecialFunctions.erfc(x);
          case "normalPdf" -> SpecialFunctions.normalPdf(x);
          case "normalCdf" -> SpecialFunctions.normalCdf(x);
          case "normalQuantile" -> SpecialFunctions.normalQuantile(x);
          case "gamma" -> SpecialFunctions.gamma(x);
          case "logGamma" -> SpecialFunctions.logGamma(x);
          case "digamma" -> SpecialFunctions.digamma(x);
          case "trigamma" -> SpecialFunctions.trigamma(x);
          case "polygamma" -> SpecialFunctions.polygamma((int) x, y);
          case "softplus" -> SpecialFunctions.softplus(x);
          case "logistic" -> SpecialFunctions.logistic(x);
          case "logit" -> SpecialFunctions.logit(x);
          case "logSumExp" -> SpecialFunctions.logSumExp(x, y);
          default -> throw new IllegalArgumentException(row[0]);
        };
    double expected = Double.parseDouble(row[row.length - 1]);
    double tolerance = row[0].equals("gamma") ? TOLERANCE_OF_GAMMA : TOLERANCE;
    double scale = row[0].equals("digamma") ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
    assertEquals(expected, found, tolerance * scale);
  }

  @Test
  void atTheEndsOfTheDomains() {
    double infinity = Double.POSITIVE_INFINITY;
    assertEquals(1, SpecialFunctions.erf(infinity));
    assertEquals(-0.0, SpecialFunctions.erf(-0.0));
    assertEquals(0, SpecialFunctions.erfc(infinity));
    assertEquals(2, SpecialFunctions.erfc(-infinity));
    assertEquals(0, SpecialFunctions.normalCdf(-infinity));
    assertEquals(1, SpecialFunctions.normalCdf(infinity));
    assertEquals(-infinity, SpecialFunctions.normalQuantile(0));
    assertEquals(0, SpecialFunctions.normalQuantile(0.5));
    assertEquals(infinity, SpecialFunctions.normalQuantile(1));
    assertEquals(Double.NaN, SpecialFunctions.normalQuantile(1.5));
    assertEquals(infinity, SpecialFunctions.gamma(infinity));
    assertEquals(Double.NaN, SpecialFunctions.gamma(-3));
    assertEquals(infinity, SpecialFunctions.logGamma(0));
    assertEquals(0, SpecialFunctions.logGamma(1));
    assertEquals(0, SpecialFunctions.logGamma(2));
    assertEquals(Double.NaN, SpecialFunctions.digamma(0));
    assertEquals(Double.NaN, SpecialFunctions.polygamma(101, 1));
    assertEquals(0, SpecialFunctions.softplus(-infinity));
    assertEquals(0, SpecialFunctions.logistic(-infinity));
    assertEquals(infinity, SpecialFunctions.logit(1));
    assertEquals(-infinity, SpecialFunctions.logSumExp(-infinity, -infinity));
  }
}
