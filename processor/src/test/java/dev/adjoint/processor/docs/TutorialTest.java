package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.annotation.Testable;
import org.opentest4j.AssertionFailedError;

/**
 * The tutorial done to the letter: its files are written in their order into an empty folder, and
 * what is said to be generated, printed, reported and refused in between is.
 */
class TutorialTest {
  private static final Path PAGE = Pages.ROOT.resolve("docs/tutorial.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)(<!-- (\\w+)(?:: ([^\n]*?))? -->\n```(?:java|xml|text)\n)(.*?)```\n");

  /** As Maven compiles; and no processor knows JUnit's annotations. */
  private static final String[] OPTIONS = {"-g", "-Xlint:-processing"};

  private static final Pattern LONG = Pattern.compile("\\d+\\.\\d{9,}");

  private static final String CALL =
      """
      package decay;

      final class Call {
        private Call() {}

        public static void main(String[] arguments) {
          try {
            new DecayTest().%s();
          } catch (AssertionError e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  private final Set<String> kinds = new TreeSet<>();

  @TempDir Path folder;

  @Test
  void everyStepDoesWhatIsSaid() throws Exception {
    ProgramFolder check = new ProgramFolder(folder.resolve("check"), List.of());
    assertEquals(List.of(), check.compile(Pages.ROOT.resolve("check/src/main/java")));
    ProgramFolder program =
        new ProgramFolder(
            folder.resolve("program"),
            List.of(
                check.classes(),
                ProgramFolder.origin(Test.class),
                ProgramFolder.origin(Testable.class),
                ProgramFolder.origin(AssertionFailedError.class),
                ProgramFolder.origin(API.class)));
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    StringBuilder text = new StringBuilder();
    while (block.find()) {
      kinds.add(block.group(2));
      String made = step(program, block.group(2), block.group(3), block.group(4));
      String shown = rounded(made).equals(rounded(block.group(4))) ? block.group(4) : made;
      block.appendReplacement(text, Matcher.quoteReplacement(block.group(1) + shown + "```\n"));
    }
    assertEquals("", step(program, "tests", "theGradientIsRight", ""), "at the end");
    Pages.keep(PAGE, block.appendTail(text).toString());
    assertEquals(Set.of("fails", "file", "generated", "prints", "refused", "tests"), kinds);
  }

  private static String step(ProgramFolder program, String kind, String asked, String shown)
      throws Exception {
    if (kind.equals("file")) {
      program.write(asked, shown);
      return shown;
    }
    if (kind.equals("tests") || kind.equals("fails")) {
      program.write("src/test/java/decay/Call.java", CALL.formatted(asked));
      assertEquals(List.of(), program.compile(OPTIONS));
      String printed = program.run("decay.Call");
      assertEquals(kind.equals("fails"), printed.contains("WRONG"), printed);
      return printed;
    }
    List<Diagnostic<? extends JavaFileObject>> said = program.compile(OPTIONS);
    if (kind.equals("refused")) {
      assertTrue(!said.isEmpty(), "is refused");
      return String.join("", said.stream().map(each -> line(program, each)).toList());
    }
    assertEquals(List.of(), said);
    return kind.equals("prints")
        ? program.run(asked)
        : ExcerptsTest.method(
            program.classes().resolve(asked.split(", ")[0]), asked.split(", ")[1]);
  }

  /** With numbers that rounding, and so another processor, may change a little. */
  private static String rounded(String text) {
    return LONG.matcher(text)
        .replaceAll(number -> "%.9g".formatted(Double.parseDouble(number.group())))
        .replaceAll("\\d\\.\\de-(0[5-9]|1\\d)", "tiny");
  }

  /** A message as Maven prints it. */
  private static String line(ProgramFolder program, Diagnostic<? extends JavaFileObject> message) {
    Path file = program.folder().relativize(Path.of(message.getSource().toUri()));
    return "[ERROR] …/%s:[%d,%d] %s\n"
        .formatted(
            file.toString().replace('\\', '/'),
            message.getLineNumber(),
            message.getColumnNumber(),
            message.getMessage(Locale.ROOT));
  }

  @Test
  void thePomSaysWhatTheReadmeSays() throws IOException {
    String readme = compact(Files.readString(Pages.ROOT.resolve("README.md")));
    String tutorial = compact(Files.readString(PAGE));
    for (String element : List.of("dependency", "plugin")) {
      String start = "<" + element + ">";
      int from = readme.indexOf(start);
      assertTrue(from >= 0, start + " in the README");
      String end = "</" + element + ">";
      String whole = readme.substring(from, readme.indexOf(end, from) + end.length());
      assertTrue(tutorial.contains(whole), whole);
    }
  }

  @Test
  void theVersionsAreThoseOfOurOwnBuild() throws IOException {
    String root = compact(Files.readString(Pages.ROOT.resolve("pom.xml")));
    String tutorial = compact(Files.readString(PAGE));
    Matcher junit = Pattern.compile("<version.junit>(.*?)<").matcher(root);
    assertTrue(junit.find());
    String version = "<artifactId>junit-jupiter</artifactId><version>%s</version>";
    assertTrue(tutorial.contains(version.formatted(junit.group(1))), "JUnit " + junit.group(1));
    Matcher surefire =
        Pattern.compile("<artifactId>maven-surefire-plugin</artifactId><version>.*?</version>")
            .matcher(root);
    assertTrue(surefire.find());
    assertTrue(tutorial.contains(surefire.group()), surefire.group());
  }

  private static String compact(String text) {
    return text.replaceAll("\\s+", "");
  }
}
