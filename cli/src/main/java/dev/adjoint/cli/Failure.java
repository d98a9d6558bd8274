package dev.adjoint.cli;

/** Why a command ends early: a message for the user, and the exit code. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  private Failure(int code, String message) {
    super(message);
    this.code = code;
  }

  /** The command does not fit the files that it names. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  /** Something cannot be read or written, or is missing here. */
  static Failure fault(String message) {
    return new Failure(ExitCode.FAULT, message);
  }

  int code() {
    return code;
  }
}
