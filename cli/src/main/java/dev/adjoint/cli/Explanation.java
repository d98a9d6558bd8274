package dev.adjoint.cli;

import java.util.Locale;

/** The page of a message, which is in the jar. */
final class Explanation {
  private Explanation() {}

  /** The text of the page of a code such as {@code AD5002}. */
  static String of(String code) {
    String name = code.toUpperCase(Locale.ROOT);
    if (name.matches("AD\\d{4}")) {
      return Resource.find("diagnostics/" + name + ".md").orElseThrow(() -> unknown(code));
    }
    throw unknown(code);
  }

  private static Failure unknown(String code) {
    return Failure.usage("there is no message " + code + "; codes are like AD5002");
  }
}
