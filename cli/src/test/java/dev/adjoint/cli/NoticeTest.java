package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notice in the jar names everything that is put into it. */
class NoticeTest {
  private static final Pattern ARTIFACT = Pattern.compile("(.+?)-\\d.*\\.jar");
  private static final Pattern OF_TESTS =
      Pattern.compile("junit-.*|opentest4j|apiguardian-api|jspecify|surefire.*|adjoint-.*");

  @Test
  void namesEachLibrary() throws IOException {
    String notice = Files.readString(Path.of("src", "main", "resources", "META-INF", "NOTICE"));
    List<String> libraries = libraries();
    assertTrue(libraries.contains("picocli") && libraries.contains("javapoet"));
    libraries.forEach(name -> assertTrue(notice.contains(":" + name + ","), name));
  }

  /** The names of the jars that the program runs with. */
  private static List<String> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).getFileName().toString())
        .map(ARTIFACT::matcher)
        .filter(Matcher::matches)
        .map(name -> name.group(1))
        .filter(name -> !OF_TESTS.matcher(name).matches())
        .toList();
  }
}
