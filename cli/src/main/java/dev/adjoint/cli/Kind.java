package dev.adjoint.cli;

import java.util.Locale;

/** The companions by what they compute, as {@code dev.adjoint.Mode} has them. */
enum Kind {
  ADJOINT("Adjoint", "reverse mode"),
  TANGENT("Tangent", "forward mode"),
  JACOBIAN("Jacobian", "Jacobian"),
  HESSIAN("Hessian", "second derivatives");

  private final String suffix;
  private final String says;

  Kind(String suffix, String says) {
    this.suffix = suffix;
    this.says = says;
  }

  /** What the name of the companion adds to that of the class. */
  String suffix() {
    return suffix;
  }

  /** What a heading calls it. */
  String says() {
    return says;
  }

  /** The constant in source text, which needs no import. */
  String constant() {
    return "dev.adjoint.Mode." + name();
  }

  /** As the user types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what the user types. */
  static final class Converter extends TypedName<Kind> {
    Converter() {
      super(values());
    }
  }
}
