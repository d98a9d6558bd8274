package dev.adjoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts in the jar. */
final class Resource {
  private Resource() {}

  /** A text beside this class; empty if there is none of the name. */
  static Optional<String> find(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that is always there. */
  static String read(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("the jar lacks " + name));
  }
}
