package dev.adjoint.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository, by their paths from its root, with slashes. */
final class Repository {
  private static final Set<String> NOT_SOURCES = Set.of("target", ".git");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  private final Path root;

  Repository(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The path from the root of what {@code reference} names in a file, or nothing if that is
   * outside. The root itself is the empty path.
   */
  Optional<String> resolve(String file, String reference) {
    Path named = root.resolve(file).resolveSibling(reference).normalize();
    if (!named.startsWith(root)) {
      return Optional.empty();
    }
    return Optional.of(path(named));
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  boolean isFile(String path) {
    return isSource(path) && Files.isRegularFile(root.resolve(path));
  }

  boolean isFolder(String path) {
    return isSource(path) && Files.isDirectory(root.resolve(path));
  }

  private static boolean isSource(String path) {
    return Stream.of(path.split("/")).noneMatch(NOT_SOURCES::contains);
  }

  String text(String path) throws IOException {
    return Files.readString(root.resolve(path)).replace("\r\n", "\n");
  }

  byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(root.resolve(path));
  }

  /** The files in a folder and its folders, in order, but for what builds have left there. */
  List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(this::path)
          .filter(Repository::isSource)
          .sorted()
          .toList();
    }
  }

  /** The version that the root's {@code pom.xml} gives, or nothing where there is none. */
  String version() throws IOException {
    if (!isFile("pom.xml")) {
      return "";
    }
    Matcher version = VERSION.matcher(text("pom.xml"));
    return version.find() ? version.group(1) : "";
  }
}
