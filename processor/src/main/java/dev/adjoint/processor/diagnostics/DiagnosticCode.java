package dev.adjoint.processor.diagnostics;

/**
 * Every message that a user can cause: its stable code, its severity, its text, and the remedy.
 * Behind each stands a page {@code docs/diagnostics/ADnnnn.md}. Codes are grouped: AD1xxx the
 * annotated method and its signature, AD2xxx statements, AD3xxx expressions, AD4xxx names that
 * cannot be resolved, AD5xxx what an analysis is not sure of, AD8xxx warnings, AD9xxx faults of
 * this compiler.
 */
public enum DiagnosticCode {
  /** A name that nothing visible has. */
  AD4001(
      Severity.ERROR,
      "cannot find %s: no variable, method or type of this name is visible here",
      "declare or import it"),

  /** A field that a type does not have. */
  AD4002(
      Severity.ERROR,
      "cannot find a member: %s has no accessible field %s",
      "correct the name, or make the field accessible"),

  /** A call that no method fits. */
  AD4003(
      Severity.ERROR,
      "no method %s of %s takes the arguments %s",
      "convert the arguments to the types of its parameters"),

  /** A name with several equally good meanings. */
  AD4004(
      Severity.ERROR,
      "%s is ambiguous: both %s and %s match",
      "qualify the name, or cast the arguments"),

  /** A name whose meaning depends on a class that is not there yet. */
  AD4005(
      Severity.ERROR,
      "the meaning of %s depends on %s, which does not exist while derivatives are generated",
      "move what uses generated classes into a class without annotated methods"),

  /** A generic call whose type arguments the arguments do not determine. */
  AD4006(
      Severity.ERROR,
      "the type arguments of %s do not follow from its arguments",
      "assign the result to a local variable of a declared type"),

  /** Alternatives without a common type. */
  AD4007(
      Severity.ERROR,
      "the common type of %s is not one of them",
      "cast the alternatives to the type that is meant"),

  /** A construct whose inside is not resolved. */
  AD4008(
      Severity.ERROR,
      "%s is outside the language whose names are resolved in a differentiated method",
      "move it into a method of its own and call that"),

  /** Operands that an operator does not take. */
  AD4009(
      Severity.ERROR, "the operator %s does not take operands of type %s", "convert the operands"),

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
