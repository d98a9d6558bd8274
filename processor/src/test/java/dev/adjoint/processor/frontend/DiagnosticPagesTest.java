package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each code has a page, which shows a message that is really given, at its token, and a remedy that
 * really helps; the index lists all of them.
 */
class DiagnosticPagesTest {
  private static final boolean UPDATE = Boolean.getBoolean("pages.update");
  private static final String HINT =
      "; if what is said now is right, keep it by -Dpages.update=true";
  private static final Path INDEX = DiagnosticPage.FOLDER.resolve("README.md");

  @TestFactory
  Stream<DynamicTest> pages() {
    return Arrays.stream(DiagnosticCode.values())
        .map(code -> dynamicTest(code.name(), () -> verify(code)));
  }

  private static void verify(DiagnosticCode code) throws IOException {
    DiagnosticPage page = DiagnosticPage.of(code);
    assertTrue(page.title().startsWith(code.name() + ": "), "its title");
    assertTrue(page.said().startsWith("[" + code.name() + "] "), "its message");
    if (code.name().startsWith("AD9")) {
      return; // No source causes these; the driver's tests do.
    }
    List<MatchResult> examples = page.examples();
    assertEquals(2, examples.size(), "an example and its remedy");
    assumeTrue(examples.stream().allMatch(DiagnosticPage::isForThisJava));
    String said =
        DiagnosticPage.compile(examples.get(0)).stream()
            .filter(message -> message.startsWith("[AD"))
            .collect(Collectors.joining("\n"));
    if (UPDATE) {
      page.quote(said);
    } else {
      assertEquals(page.said(), said, "what is said about the example" + HINT);
    }
    assertEquals(List.of(), DiagnosticPage.compile(examples.get(1)), "the remedy");
  }

  @Test
  void theIndexListsEveryPage() throws IOException {
    StringBuilder index = new StringBuilder();
    index.append("# What the compiler says\n\n");
    index.append("Every message starts with its code, and every code has a page with an example,");
    index.append(" the reason and the remedy.\n");
    index.append("Warnings are silenced by `@SuppressWarnings(\"adjoint\")` on the method or");
    index.append(" its class.\n\n");
    index.append("| code | what it is about | |\n| --- | --- | --- |\n");
    for (DiagnosticCode code : DiagnosticCode.values()) {
      String title = DiagnosticPage.of(code).title().replaceFirst("^\\w+: ", "");
      String severity = code.severity().name().toLowerCase(Locale.ROOT);
      index.append("| [%s](%s.md) | %s | %s |\n".formatted(code, code, title, severity));
    }
    if (UPDATE) {
      Files.writeString(INDEX, index);
    }
    assertEquals(index.toString(), Files.readString(INDEX), "the index" + HINT);
  }

  @Test
  void thereAreNoOtherPages() throws IOException {
    Set<String> expected = new TreeSet<>(Set.of("README.md"));
    Arrays.stream(DiagnosticCode.values()).forEach(code -> expected.add(code + ".md"));
    try (Stream<Path> files = Files.list(DiagnosticPage.FOLDER)) {
      Set<String> found =
          files.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, found);
    }
  }
}
