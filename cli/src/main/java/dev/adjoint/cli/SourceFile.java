package dev.adjoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source file.
 *
 * @param name as the user named it, which is how messages name it
 * @param path where it is; empty for standard input
 * @param text its text
 */
record SourceFile(String name, Optional<Path> path, String text) {
  private static final String STANDARD_INPUT = "-";
  private static final String EXTENSION = ".java";

  /** Reads a file, or standard input for {@code -}. */
  static SourceFile read(String name, InputStream in) {
    try {
      if (name.equals(STANDARD_INPUT)) {
        return new SourceFile("<stdin>", Optional.empty(), decoded("standard input", in));
      }
      Path path = existing(name);
      try (InputStream file = Files.newInputStream(path)) {
        return new SourceFile(name, Optional.of(path), decoded(name, file));
      }
    } catch (AccessDeniedException e) {
      throw Failure.fault("cannot read " + name + ": permission denied");
    } catch (IOException e) {
      throw Failure.fault("cannot read " + name + ": " + e.getMessage());
    }
  }

  private static Path existing(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      throw Failure.usage(
          name + " is a folder; name the files, such as " + Path.of(name, "*" + EXTENSION));
    }
    if (!Files.exists(path)) {
      throw Failure.usage("there is no file " + name);
    }
    if (!name.endsWith(EXTENSION)) {
      throw Failure.usage(name + " is not a " + EXTENSION + " file");
    }
    return path;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw Failure.usage("there is no file " + name);
    }
  }

  private static String decoded(String name, InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Failure.fault("cannot read " + name + ": it is not text in UTF-8");
    }
  }

  /** The name without its folders. */
  String shortName() {
    return path.map(file -> file.getFileName().toString()).orElse(name);
  }

  /** Whether it declares a module or a package, and no method. */
  boolean isDeclarationOnly() {
    return shortName().equals("module-info.java") || shortName().equals("package-info.java");
  }
}
