package dev.adjoint.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page shows of a program is in it: a block after {@code <!-- source: fitting/Model.java
 * -->} stands in that file, and every program has a page and a picture there.
 */
class PagesTest {
  private static final Path PAGES = Path.of("..", "..", "docs", "programs");
  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "adjoint", "programs");
  private static final Path GENERATED =
      Path.of("target", "generated-sources", "annotations", "dev", "adjoint", "programs");
  private static final Pattern SHOWN =
      Pattern.compile("(?s)<!-- source: ([\\w/.]+) -->\n```java\n(.*?)```\n");

  @Test
  void shownSourcesAreInTheFiles() throws IOException {
    int shown = 0;
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).toList()) {
        Matcher block = SHOWN.matcher(Files.readString(page));
        while (block.find()) {
          shown++;
          String text = withoutIndent(source(block.group(1)));
          assertTrue(
              text.contains(withoutIndent(block.group(2))),
              () -> page + " shows what is not in " + block.group(1) + ":\n" + block.group(2));
        }
      }
    }
    assertTrue(shown > 0);
  }

  @Test
  void everyProgramHasAPageWithItsPicture() throws IOException {
    for (Program program : Main.PROGRAMS) {
      String page = Files.readString(PAGES.resolve(program.name() + ".md"));
      assertTrue(page.contains("(../pictures/programs/" + program.name()), program.name());
      assertTrue(page.contains("examples/programs/run " + program.name()), program.name());
    }
  }

  private static String source(String file) throws IOException {
    Path written = SOURCES.resolve(file);
    return Files.readString(Files.exists(written) ? written : GENERATED.resolve(file));
  }

  private static String withoutIndent(String text) {
    return text.replaceAll("(?m)^ +", "");
  }
}
