package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the README compiles without a warning and prints what is shown there. */
class ReadmeProgramTest {
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?s)<!-- program: (\\w+) -->\n```java\n(.*?)```.*?```text\n(.*?)```", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void theProgramPrintsWhatIsShown() throws Exception {
    Matcher program = PROGRAM.matcher(Files.readString(Pages.ROOT.resolve("README.md")));
    assertTrue(program.find(), "the program");
    String name = program.group(1);
    ProgramFolder written = new ProgramFolder(folder, List.of());
    written.write(name + ".java", program.group(2));
    assertEquals(List.of(), written.compile());
    assertEquals(program.group(3), written.run(name));
  }
}
