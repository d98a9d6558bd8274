package dev.adjoint.processor;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.transform.outline.Outlining;
import java.nio.file.Path;
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
 */
record ProcessorOptions(
    Path dump, Path report, Path tests, boolean debug, Optional<String> check, int limit) {
  private static final String DUMP = "adjoint.dump";
  private static final String REPORT = "adjoint.report";
  private static final String TESTS = "adjoint.tests";
  private static final String DEBUG = "adjoint.debug";
  private static final String CHECK = "adjoint.check";
  private static final String LIMIT = "adjoint.limit";
  private static final String NAN = "nan";

  /** The options that javac is told of. */
  static final Set<String> NAMES = Set.of(DUMP, REPORT, TESTS, DEBUG, CHECK, LIMIT);

  static ProcessorOptions of(Map<String, String> options) {
    return new ProcessorOptions(
        folder(options, DUMP),
        folder(options, REPORT),
        folder(options, TESTS),
        options.containsKey(DEBUG),
        options.containsKey(CHECK)
            ? Optional.of(options.get(CHECK) == null ? "" : options.get(CHECK))
            : Optional.empty(),
        options.containsKey(LIMIT) ? Integer.parseInt(options.get(LIMIT)) : Outlining.LIMIT);
  }

  private static Path folder(Map<String, String> options, String name) {
    String folder = options.get(name);
    return folder == null ? null : Path.of(folder);
  }

  /** Whether companions check that derivatives are finite. */
  boolean checksFinite() {
    return check.equals(Optional.of(NAN));
  }

  /** What is wrong with the options; empty if nothing is. */
  Optional<String> fault() {
    return check
        .filter(value -> !value.equals(NAN))
        .map(value -> DiagnosticCode.AD9003.message(CHECK, value, NAN));
  }
}
