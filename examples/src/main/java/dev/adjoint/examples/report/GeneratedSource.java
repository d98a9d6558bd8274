package dev.adjoint.examples.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the source that the processor wrote for a companion class, beside the compiled classes. */
public final class GeneratedSource {
  private final Path file;

  private GeneratedSource(Path file) {
    this.file = file;
  }

  /** The source of a companion, where Maven's compiler plugin puts it. */
  public static GeneratedSource of(Class<?> companion) {
    Path target = classesOf(companion).resolveSibling("generated-sources").resolve("annotations");
    return new GeneratedSource(target.resolve(companion.getName().replace('.', '/') + ".java"));
  }

  /** The file, relative to the working directory where that is shorter. */
  public Path path() {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /** Whether the file is there; it is not where the examples run from a jar. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** The lines of the first method whose head contains the text given. */
  public List<String> method(String head) {
    List<String> method = new ArrayList<>();
    for (String line : lines()) {
      if (!method.isEmpty() || line.contains(head)) {
        method.add(line);
        if (line.equals("  }")) {
          break;
        }
      }
    }
    return method;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classesOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path has a malformed entry", e);
    }
  }
}
