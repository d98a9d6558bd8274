package dev.adjoint.examples.report;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints what an example computes beside what it should be, and counts what disagrees. */
public final class Report {
  private final PrintStream out;
  private int checks;
  private int failures;

  public Report(PrintStream out) {
    this.out = out;
  }

  /** Runs one example as a program of its own; the exit status is 1 if a check failed. */
  public static void runAlone(Consumer<Report> example) {
    Report report = new Report(System.out);
    example.accept(report);
    System.exit(report.summarise());
  }

  /** Starts a section. */
  public void heading(String text) {
    out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
  }

  /** Prints one line. */
  public void line(String format, Object... arguments) {
    out.printf(Locale.ROOT, "  " + format + "%n", arguments);
  }

  /** Compares two numbers, relative to the larger of 1 and the expected one. */
  public void check(String what, double expected, double actual, double tolerance) {
    double error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    verdict(error <= tolerance, "%-38s %22s   expected %s", what, actual, expected);
  }

  /** Compares two vectors by their largest relative difference. */
  public void check(String what, double[] expected, double[] actual, double tolerance) {
    check(what, new double[][] {expected}, new double[][] {actual}, tolerance);
  }

  /** Compares two matrices by their largest relative difference. */
  public void check(String what, double[][] expected, double[][] actual, double tolerance) {
    double error = Difference.largest(expected, actual);
    verdict(error <= tolerance, "%-38s largest difference %.1e", what, error);
  }

  /** Requires a number to reach a bound. */
  public void atLeast(String what, double bound, double actual) {
    verdict(actual >= bound, "%-38s %22s   at least %s", what, actual, bound);
  }

  /** Prints the outcome of all checks and returns the exit status. */
  public int summarise() {
    out.printf("%n%d checks, %d failed%n", checks, failures);
    return failures == 0 ? 0 : 1;
  }

  private void verdict(boolean passed, String format, Object... arguments) {
    checks++;
    failures += passed ? 0 : 1;
    out.printf(
        Locale.ROOT, "  [%s] " + format + "%n", prepend(passed ? "ok" : "FAILED", arguments));
  }

  private static Object[] prepend(Object first, Object[] rest) {
    Object[] all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
