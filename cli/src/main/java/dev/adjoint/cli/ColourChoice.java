package dev.adjoint.cli;

import java.util.Locale;

/** When to use colours. */
enum ColourChoice {
  AUTO,
  ALWAYS,
  NEVER;

  /** Whether a stream gets colours. */
  boolean appliesTo(boolean isTerminal) {
    boolean wanted = isTerminal && System.getenv("NO_COLOR") == null;
    return this == ALWAYS || this == AUTO && wanted;
  }

  /** As the user types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what the user types. */
  static final class Converter extends TypedName<ColourChoice> {
    Converter() {
      super(values());
    }
  }
}
