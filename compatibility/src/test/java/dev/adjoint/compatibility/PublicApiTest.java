package dev.adjoint.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.Differentiable;
import dev.adjoint.check.GradientCheck;
import dev.adjoint.special.SpecialFunctions;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What clients compile and link against, as it is written down in {@code src/test/resources/api}.
 * With {@code -Dapi.update=true} these files are written anew: a line that goes, or changes, breaks
 * somebody's build.
 */
class PublicApiTest {
  private static final Path FILES = Path.of("src/test/resources/api");

  /** A published module: a class in it, and the packages that it exports. */
  record Published(String name, Class<?> anchor, List<String> exported) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Published> modules() {
    return Stream.of(
        new Published(
            "adjoint-runtime", Differentiable.class, List.of("dev.adjoint", "dev.adjoint.runtime")),
        new Published("adjoint-check", GradientCheck.class, List.of("dev.adjoint.check")),
        new Published("adjoint-special", SpecialFunctions.class, List.of("dev.adjoint.special")));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void signaturesAreThoseThatAreWrittenDown(Published module) throws Exception {
    List<String> found = new ArrayList<>();
    for (String name : classes(module)) {
      List<String> its =
          Signatures.of(Class.forName(name, false, PublicApiTest.class.getClassLoader()));
      found.addAll(its);
    }
    Path file = FILES.resolve(module.name() + ".txt");
    if (Boolean.getBoolean("api.update")) {
      Files.createDirectories(FILES);
      Files.writeString(file, String.join("\n", found) + "\n");
    }
    assertEquals("", difference(Files.readAllLines(file), found));
  }

  private static String difference(List<String> written, List<String> found) {
    List<String> lines = new ArrayList<>();
    context(written, found).forEach(line -> lines.add("- " + line));
    context(found, written).forEach(line -> lines.add("+ " + line));
    return String.join("\n", lines);
  }

  /** Lines that the other does not have, each member with its type before it. */
  private static List<String> context(List<String> lines, List<String> other) {
    List<String> own = qualified(lines);
    own.removeAll(qualified(other));
    return own;
  }

  private static List<String> qualified(List<String> lines) {
    List<String> all = new ArrayList<>();
    String type = "";
    for (String line : lines) {
      type = line.startsWith(" ") ? type : line;
      all.add(line.startsWith(" ") ? type + " :: " + line.strip() : line);
    }
    return all;
  }

  private static List<String> classes(Published module) throws IOException, URISyntaxException {
    Path place =
        Path.of(module.anchor().getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return classes(place, module.exported());
    }
    URI jar = URI.create("jar:" + place.toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
      return classes(files.getPath("/"), module.exported());
    }
  }

  private static List<String> classes(Path root, List<String> packages) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/').replace('/', '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
          .sorted()
          .toList();
    }
  }
}
