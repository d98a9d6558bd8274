package dev.adjoint.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A report that could not fail would make every example's checks worthless. */
class ReportTest {
  @Test
  void agreementPasses() {
    assertEquals(0, status(report -> report.check("x", 1e6, 1e6 + 1e-8, 1e-13)));
    assertEquals(0, status(report -> report.atLeast("x", 0.95, 0.95)));
  }

  @Test
  void disagreementFails() {
    assertEquals(1, status(report -> report.check("x", 1, 1 + 1e-12, 1e-13)));
    assertEquals(1, status(report -> report.check("x", 1, Double.NaN, 1e-13)));
    assertEquals(1, status(report -> report.check("x", vector(1, 2), vector(1, 3), 1e-13)));
    assertEquals(1, status(report -> report.check("x", vector(1, 2), vector(1, Double.NaN), 1)));
    assertEquals(1, status(report -> report.check("x", vector(1, 2), vector(1), 1)));
    assertEquals(1, status(report -> report.atLeast("x", 0.95, 0.94)));
  }

  @Test
  void oneFailureAmongManyIsReported() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
    report.check("good", 1, 1, 0);
    report.check("bad", 1, 2, 0);
    assertEquals(1, report.summarise());
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("[FAILED] bad"));
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("2 checks, 1 failed"));
  }

  private static int status(Consumer<Report> checks) {
    Report report = new Report(new PrintStream(new ByteArrayOutputStream()));
    checks.accept(report);
    return report.summarise();
  }

  private static double[] vector(double... components) {
    return components;
  }
}
