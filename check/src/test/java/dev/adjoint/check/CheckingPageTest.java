package dev.adjoint.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports that {@code docs/checking.md} shows are those of the code that it shows. */
class CheckingPageTest {
  private static final Path PAGE = Path.of("../docs/checking.md");
  private static final boolean UPDATE = Boolean.getBoolean("docs.update");

  @TempDir Path folder;

  @Test
  void theReportsAreReal() throws IOException, ReflectiveOperationException {
    String page = Files.readString(PAGE);
    Path source = Files.createDirectories(folder.resolve("demo")).resolve("Fit.java");
    Files.writeString(source, block(page, "<!-- checked -->\n```java\n").group(1));
    Path classes = folder.resolve("classes");
    Compiled.compile(List.of(source), classes, true, "-g");
    try (URLClassLoader loader = Compiled.loader(classes)) {
      Class<?> fit = loader.loadClass("demo.Fit");
      for (String method : List.of("loss", "energy")) {
        Report report =
            GradientCheck.of(MethodHandles.lookup(), fit, method)
                .at(new double[] {0.5, -1.2}, 0.3)
                .check();
        Outcome expected = method.equals("loss") ? Outcome.CORRECT : Outcome.WRONG;
        assertEquals(expected, report.outcome(), report::toString);
        Matcher shown = block(page, "<!-- report of " + method + " -->\n```text\n");
        if (UPDATE) {
          page = page.substring(0, shown.start(1)) + report + "\n" + page.substring(shown.end(1));
          Files.writeString(PAGE, page);
        } else {
          assertEquals(report + "\n", shown.group(1));
        }
      }
    }
  }

  private static Matcher block(String page, String start) {
    Matcher matcher = Pattern.compile(Pattern.quote(start) + "((?s:.*?))```").matcher(page);
    assertEquals(true, matcher.find(), start);
    return matcher;
  }
}
