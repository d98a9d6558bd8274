package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.ir.Optimisations;
import dev.adjoint.processor.transform.outline.Outlining;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What users may ask of the processor by {@code -A}.
 *
 * @param dump the folder for what each stage hands to the next; {@code null} for none
 * @param report the folder for the pages of the report; {@code null} for none
 * @param tests the folder for test classes; {@code null} for none
 * @param debug whether a fault of the compiler is reported with its stack trace
 * @param check what companions check while they run: {@code nan} for derivatives that are not
 *     finite; empty where it is not asked for
 * @param limit how many bytes of bytecode a generated method may have; others are for tests
 * @param optimisations what is done to make companions better
 * @param faults the messages about options whose value is none of theirs
 */
record ProcessorOptions(
    Path dump,
    Path report,
    Path tests,
    boolean debug,
    Optional<String> check,
    int limit,
    Optimisations optimisations,
    List<String> faults) {
  private static final String DUMP = "adjoint.dump";
  private static final String REPORT = "adjoint.report";
  private static final String TESTS = "adjoint.tests";
  private static final String DEBUG = "adjoint.debug";
  private static final String CHECK = "adjoint.check";
  private static final String LIMIT = "adjoint.limit";
  private static final String WITHOUT = "adjoint.without";
  private static final String NAN = "nan";

  /** The options that javac is told of. */
  static final Set<String> NAMES = Set.of(DUMP, REPORT, TESTS, DEBUG, CHECK, LIMIT, WITHOUT);

  static ProcessorOptions of(Map<String, String> options) {
    List<String> faults = new ArrayList<>();
    return new ProcessorOptions(
        folder(options, DUMP, faults),
        folder(options, REPORT, faults),
        folder(options, TESTS, faults),
        options.containsKey(DEBUG),
        check(options, faults),
        limit(options, faults),
        optimisations(options, faults),
        List.copyOf(faults));
  }

  private static Path folder(Map<String, String> options, String name, List<String> faults) {
    if (!options.containsKey(name)) {
      return null;
    }
    Path folder = path(value(options, name));
    if (folder == null) {
      faults.add(fault(options, name, "a folder"));
    }
    return folder;
  }

  /** The folder of a name; {@code null} if no folder can have it. */
  private static Path path(String name) {
    try {
      return name.isEmpty() ? null : Path.of(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Optional<String> check(Map<String, String> options, List<String> faults) {
    if (!options.containsKey(CHECK)) {
      return Optional.empty();
    }
    if (!value(options, CHECK).equals(NAN)) {
      faults.add(fault(options, CHECK, NAN));
    }
    return Optional.of(value(options, CHECK));
  }

  private static int limit(Map<String, String> options, List<String> faults) {
    if (!options.containsKey(LIMIT)) {
      return Outlining.LIMIT;
    }
    if (value(options, LIMIT).matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(value(options, LIMIT));
    }
    faults.add(fault(options, LIMIT, "a number of bytes"));
    return Outlining.LIMIT;
  }

  private static Optimisations optimisations(Map<String, String> options, List<String> faults) {
    if (!options.containsKey(WITHOUT)) {
      return Optimisations.ALL;
    }
    Optional<Optimisations> named = Optimisations.without(value(options, WITHOUT));
    if (named.isEmpty()) {
      faults.add(fault(options, WITHOUT, "one or more of " + Optimisations.names()));
    }
    return named.orElse(Optimisations.ALL);
  }

  private static String value(Map<String, String> options, String name) {
    String value = options.get(name);
    return value == null ? "" : value;
  }

  private static String fault(Map<String, String> options, String name, String right) {
    return DiagnosticCode.AD9003.message(name, value(options, name), right);
  }

  /** Whether companions check that derivatives are finite. */
  boolean checksFinite() {
    return check.equals(Optional.of(NAN));
  }
}
