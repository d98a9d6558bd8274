package dev.adjoint.processor.oracle;

import java.util.Objects;

/** Comparisons that fail with a message that shows both sides. */
final class Closeness {
  private Closeness() {}

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new AssertionError(message);
    }
  }

  static void close(String what, double actual, double expected, double tolerance) {
    boolean same = Double.compare(actual + 0.0, expected + 0.0) == 0;
    boolean near = Math.abs(actual - expected) <= tolerance;
    require(same || near, what + ": " + actual + ", expected " + expected + " within " + tolerance);
  }

  static void identical(String what, Object actual, Object expected) {
    boolean same = Objects.equals(Snapshot.of(actual), Snapshot.of(expected));
    require(same, what + ": " + text(actual) + ", expected " + text(expected));
  }

  static String text(Object value) {
    return String.valueOf(Snapshot.of(value));
  }
}
