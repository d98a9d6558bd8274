package dev.adjoint.cli;

/** What a command returns to the shell. */
final class ExitCode {
  /** Shown what was asked for. */
  static final int FINE = 0;

  /** The source was refused or does not compile. */
  static final int REFUSED = 1;

  /** The command makes no sense as it stands. */
  static final int USAGE = 2;

  /** Something cannot be read or written, or is a fault of this program. */
  static final int FAULT = 3;

  private ExitCode() {}
}
