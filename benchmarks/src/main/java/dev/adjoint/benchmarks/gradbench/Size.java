package dev.adjoint.benchmarks.gradbench;

import java.util.Arrays;

/** The numbers in a text like {@code d = 10, k = 25}, which is how a size is named in the table. */
public final class Size {
  private final String text;

  public Size(String text) {
    this.text = text;
  }

  /** The number of that name. */
  public int of(String name) {
    return Arrays.stream(text.split(", "))
        .filter(part -> part.startsWith(name + " = "))
        .mapToInt(part -> Integer.parseInt(part.substring(name.length() + " = ".length())))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + text));
  }
}
