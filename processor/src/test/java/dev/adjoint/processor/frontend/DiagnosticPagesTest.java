package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page of each code shows a message that is really given, and a remedy that really helps. */
class DiagnosticPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "diagnostics");
  private static final Pattern JAVA = Pattern.compile("(?s)```java ?(\\d*)\n(.*?)```");
  private static final Pattern MESSAGE = Pattern.compile("(?s)```text\n(.*?)\n```");

  @TestFactory
  Stream<DynamicTest> pagesOfTheFence() {
    return Arrays.stream(DiagnosticCode.values())
        .filter(code -> code.name().startsWith("AD2") || code.name().startsWith("AD3"))
        .map(code -> dynamicTest(code.name(), () -> verify(code)));
  }

  private static void verify(DiagnosticCode code) throws IOException {
    String page = Files.readString(PAGES.resolve(code + ".md"));
    assertTrue(page.startsWith("# " + code + ": "), "its title");
    List<MatchResult> examples = JAVA.matcher(page).results().toList();
    assertEquals(2, examples.size(), "a refused example and a remedy");
    Matcher message = MESSAGE.matcher(page);
    assertTrue(message.find(), "the message");
    assertEquals(List.of(), messages(examples.get(1)), "the remedy");
    assertEquals(List.of(message.group(1)), messages(examples.get(0)));
  }

  /** What is said about an example; the version of Java that it needs may follow {@code java}. */
  private static List<String> messages(MatchResult example) {
    String version = example.group(1);
    assumeTrue(version.isEmpty() || Runtime.version().feature() >= Integer.parseInt(version));
    String source =
        "import dev.adjoint.Differentiable;\nclass Example {\n" + example.group(2) + "}\n";
    return CodedMessages.diagnostics(
            new DifferentiableProcessor(), List.of(MarkedSource.of("Example.java", source)))
        .stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .distinct()
        .toList();
  }
}
