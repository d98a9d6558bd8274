package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs on the page about rules compile, without a message. */
class RulesPageTest {
  private static final Pattern PROGRAM = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void programsCompile() throws IOException {
    String page = Files.readString(Pages.ROOT.resolve("docs/rules-of-your-own.md"));
    List<String> programs =
        PROGRAM.matcher(page).results().map((MatchResult match) -> match.group(1)).toList();
    assertEquals(4, programs.size());
    for (String program : programs) {
      MarkedSource source = MarkedSource.of("Program.java", program);
      assertEquals(
          List.of(), CodedMessages.diagnostics(new DifferentiableProcessor(), List.of(source)));
    }
  }
}
