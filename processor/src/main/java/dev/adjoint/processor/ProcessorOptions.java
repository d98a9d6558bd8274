package dev.adjoint.processor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What users may ask of the processor by {@code -A}.
 *
 * @param dump the folder for what each stage hands to the next; {@code null} for none
 * @param debug whether a fault of the compiler is reported with its stack trace
 */
record ProcessorOptions(Path dump, boolean debug) {
  private static final String DUMP = "adjoint.dump";
  private static final String DEBUG = "adjoint.debug";

  /** The options that javac is told of. */
  static final Set<String> NAMES = Set.of(DUMP, DEBUG);

  static ProcessorOptions of(Map<String, String> options) {
    String folder = options.get(DUMP);
    return new ProcessorOptions(
        folder == null ? null : Path.of(folder), options.containsKey(DEBUG));
  }
}
