package dev.adjoint.processor.diagnostics;

/**
 * Every message that a user can cause: its stable code, its severity, its text, and the remedy.
 * Behind each stands a page {@code docs/diagnostics/ADnnnn.md}. Codes are grouped: AD1xxx the
 * annotated method and its signature, AD2xxx statements, AD3xxx expressions, AD4xxx names that
 * cannot be resolved, AD5xxx what an analysis is not sure of, AD8xxx warnings, AD9xxx faults of
 * this compiler.
 */
public enum DiagnosticCode {
  /** A fault of this compiler, never of the user's code. */
  AD9001(
      Severity.ERROR,
      "internal error while differentiating %s: %s",
      "please report it with the method's source");

  /** How severe a message is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  private final Severity severity;
  private final String pattern;
  private final String remedy;

  DiagnosticCode(Severity severity, String pattern, String remedy) {
    this.severity = severity;
    this.pattern = pattern;
    this.remedy = remedy;
  }

  /** Whether the compilation fails. */
  public Severity severity() {
    return severity;
  }

  /** The one edit that helps. */
  public String remedy() {
    return remedy;
  }

  /** The whole message for the arguments: {@code [AD1234] what is wrong; remedy}. */
  public String message(Object... arguments) {
    return "[" + name() + "] " + String.format(pattern, arguments) + "; " + remedy;
  }
}
