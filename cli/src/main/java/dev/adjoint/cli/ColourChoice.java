package dev.adjoint.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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
  static final class Converter implements ITypeConverter<ColourChoice> {
    @Override
    public ColourChoice convert(String typed) {
      return Arrays.stream(values())
          .filter(each -> each.toString().equalsIgnoreCase(typed))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(unknown(typed)));
    }

    private static String unknown(String typed) {
      return "\"" + typed + "\" is none of " + Arrays.toString(values());
    }
  }
}
