package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whole programs on the pages, which begin with an import, compile without a message. */
class PageProgramsTest {
  private static final Pattern PROGRAM = Pattern.compile("(?s)\n\n```java\n(import .*?)```");

  @Test
  void programsCompile() throws IOException {
    int programs = 0;
    for (Path page : pages()) {
      String text = Files.readString(page);
      for (MatchResult program : PROGRAM.matcher(text).results().toList()) {
        programs++;
        MarkedSource source = MarkedSource.of("Program.java", program.group(1));
        assertEquals(
            List.of(),
            CodedMessages.diagnostics(new DifferentiableProcessor(), List.of(source)),
            page.toString());
      }
    }
    assertTrue(programs >= 5, "programs found: " + programs);
  }

  /** All pages but those of messages, whose programs are wrong on purpose. */
  private static List<Path> pages() throws IOException {
    return Pages.all().stream().filter(page -> !page.getParent().endsWith("diagnostics")).toList();
  }
}
