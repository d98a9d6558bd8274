package dev.adjoint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the companions among what was generated. */
final class Companions {
  private Companions() {}

  /** Those of the classes of the methods, class by class, in the order of the sources. */
  static List<Companion> read(Path sources, List<MethodSite> methods, Set<Kind> kinds) {
    Map<String, Companion> companions = new LinkedHashMap<>();
    for (MethodSite method : methods) {
      for (Kind kind : Kind.values()) {
        String file = method.companionFile(kind);
        boolean isWanted = kinds.isEmpty() || kinds.contains(kind);
        if (isWanted && Files.exists(sources.resolve(file))) {
          companions.computeIfAbsent(file, f -> new Companion(f, kind, text(sources.resolve(f))));
        }
      }
    }
    return List.copyOf(companions.values());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
