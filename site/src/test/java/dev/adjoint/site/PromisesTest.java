package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code SECURITY.md} says that released code never does, it does not ask for anywhere. */
class PromisesTest {
  private static final List<String> RELEASED =
      List.of("runtime", "processor", "special", "check", "cli");
  private static final Pattern EXCLUDED =
      Pattern.compile(
          "java\\.net\\.(?!URI\\b)|\\b(?:ProcessBuilder|URLClassLoader|ObjectInputStream|Socket)\\b"
              + "|Runtime\\.getRuntime\\(\\)\\.exec|System\\.(?:load|loadLibrary)\\b"
              + "|System\\.getenv\\((?!\"NO_COLOR\"\\))"
              + "|\\bdefineClass\\b|\\bsun\\.misc\\.");

  @Test
  void noNetworkNoProcessesNoNativeCode() throws IOException {
    List<String> found = new ArrayList<>();
    int files = 0;
    for (String module : RELEASED) {
      Path sources = Path.of("..", module, "src/main/java");
      if (Files.isDirectory(sources)) {
        for (Path file : javaFiles(sources)) {
          files++;
          String text = Files.readString(file);
          for (MatchResult use : EXCLUDED.matcher(text).results().toList()) {
            found.add(file.getFileName() + ": " + use.group());
          }
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(files > 300, "files: " + files);
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void theRuntimeHasNoDependencies() throws IOException {
    String pom = Files.readString(Path.of("../runtime/pom.xml"));
    String[] dependencies = pom.split("<dependency>");
    for (int i = 1; i < dependencies.length; i++) {
      assertTrue(dependencies[i].contains("<scope>test</scope>"), dependencies[i]);
    }
  }
}
