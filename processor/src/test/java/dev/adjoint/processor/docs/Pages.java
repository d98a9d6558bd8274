package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's pages for people, and how those parts that follow from code are kept true. */
final class Pages {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NO_SOURCES = Set.of("target", "resources");

  private Pages() {}

  /** Every page of the project. */
  static List<Path> all() throws IOException {
    return files(".md");
  }

  /** Every source file of a kind, in a stable order. */
  static List<Path> files(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped =
                !folder.equals(ROOT) && (name.startsWith(".") || NO_SOURCES.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(ending)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  /** Requires a page to have the text that follows from the code, or gives it that text. */
  static void keep(Path page, String text) throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(page, text);
    }
    String kept = Files.exists(page) ? Files.readString(page) : "";
    assertEquals(
        text,
        kept,
        ROOT.relativize(page) + "; if the new text is right, keep it by -Ddocs.update=true");
  }
}
