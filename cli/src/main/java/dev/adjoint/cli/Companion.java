package dev.adjoint.cli;

/**
 * A generated class.
 *
 * @param file the name of its source file, with the folders of its package
 * @param kind what it computes
 * @param text its source
 */
record Companion(String file, Kind kind, String text) {

  /** The line that stands above it. */
  String heading() {
    return "// ---- " + file + ": " + kind.says() + " ----";
  }
}
