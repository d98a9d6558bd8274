package dev.adjoint.processor.swarm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what a run of the swarm did, and prints each failure with its program. */
final class Tally {
  private static final Pattern CODE = Pattern.compile("\\[(AD\\d{4})]");
  private static final String INTERNAL = "AD9001";

  private final Map<String, Integer> refused = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final Coverage coverage;
  private final Map<Configuration, Integer> programs = new EnumMap<>(Configuration.class);
  private final List<Long> singular = new ArrayList<>();
  private long checks;

  Tally(Coverage coverage) {
    this.coverage = coverage;
  }

  Coverage coverage() {
    return coverage;
  }

  /** Notes what compilers said against a program, {@code null} if nothing. */
  void compiled(Configuration configuration, long seed, List<String> errors, String source) {
    programs.merge(configuration, 1, Integer::sum);
    if (errors == null) {
      return;
    }
    for (String error : errors) {
      Matcher code = CODE.matcher(error);
      if (!code.find() || code.group(1).equals(INTERNAL)) {
        fail(seed, "compiles in configuration " + configuration, error, source);
      }
    }
    Matcher code = CODE.matcher(errors.get(0));
    if (code.find()) {
      refused.merge(code.group(1), 1, Integer::sum);
    }
  }

  /** Counts a question. */
  void asked() {
    checks++;
  }

  /** Counts a point at which derivatives are not finite. */
  void singular(long seed) {
    singular.add(seed);
  }

  /** Notes a failure. */
  void fail(long seed, String title, String message, String source) {
    failures.add("seed " + seed + ", " + title + ": " + message);
    System.out.println("FAILURE seed " + seed + ", " + title + ": " + message + "\n" + source);
  }

  List<String> failures() {
    return failures;
  }

  long checks() {
    return checks;
  }

  /** The figures as one line. */
  @Override
  public String toString() {
    return "programs "
        + programs
        + ", refused "
        + refused
        + ", "
        + checks
        + " checks, not finite "
        + singular
        + ", "
        + failures.size()
        + " failures";
  }
}
