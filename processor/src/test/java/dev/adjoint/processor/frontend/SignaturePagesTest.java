package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The pages about names and signatures tell the truth: the first example is refused with exactly
 * the quoted message, the second is accepted.
 */
class SignaturePagesTest {
  private static final Path PAGES = Path.of("../docs/diagnostics");
  private static final Pattern BLOCK = Pattern.compile("(?s)```(java|text)\n(.*?)```");

  @TestFactory
  Stream<DynamicTest> pages() {
    return Arrays.stream(DiagnosticCode.values())
        .filter(code -> code.name().matches("AD[14]\\d{3}"))
        .map(code -> DynamicTest.dynamicTest(code.name(), () -> check(code)));
  }

  private static void check(DiagnosticCode code) throws IOException {
    Path page = PAGES.resolve(code.name() + ".md");
    assertTrue(Files.exists(page), page + " is missing");
    List<String> blocks =
        BLOCK.matcher(Files.readString(page)).results().map(SignaturePagesTest::contents).toList();
    assertEquals(3, blocks.size());
    assertEquals(List.of(blocks.get(1).strip()), messages(blocks.get(0)));
    assertTrue(blocks.get(1).startsWith("[" + code.name() + "]"));
    assertEquals(List.of(), messages(blocks.get(2)));
  }

  private static String contents(MatchResult block) {
    return block.group(2);
  }

  private static List<String> messages(String source) {
    return CodedMessages.diagnostics(
            new DifferentiableProcessor(), List.of(MarkedSource.of("Model.java", source)))
        .stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(Locale.ROOT))
        .filter(m -> m.startsWith("["))
        .toList();
  }
}
