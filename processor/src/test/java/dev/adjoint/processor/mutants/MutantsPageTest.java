package dev.adjoint.processor.mutants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of mutants shows the kept results, with a reason for each that survived. */
class MutantsPageTest {
  private static final Path KEPT = Path.of("src", "test", "resources", "mutants");
  private static final Path PAGE = Path.of("..", "docs", "mutants.md");

  @Test
  void thePageShowsTheResults() throws IOException {
    Map<String, String[]> explained =
        rows("explained.tsv").stream()
            .collect(Collectors.toMap(row -> row[0], Function.identity()));
    String text = new MutantsPage(rows("planted.tsv"), rows("verdicts.tsv"), explained).text();
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(PAGE, text);
    }
    assertEquals(text, Files.readString(PAGE), "keep the new page by -Ddocs.update=true");
  }

  private static List<String[]> rows(String name) throws IOException {
    return Files.readString(KEPT.resolve(name)).lines().map(line -> line.split("\t")).toList();
  }
}
