package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The page of a code: an example, what is said about it, and the example remedied. */
record DiagnosticPage(Path file, String text) {
  static final Path FOLDER = Path.of("..", "docs", "diagnostics");

  /** The version of Java that an example needs may follow {@code java}. */
  private static final Pattern JAVA = Pattern.compile("(?s)```java ?(\\d*)\n(.*?)```");

  private static final Pattern SAID = Pattern.compile("(?s)```text\n(.*?)\n```");

  static DiagnosticPage of(DiagnosticCode code) throws IOException {
    Path file = FOLDER.resolve(code.name() + ".md");
    assertTrue(Files.exists(file), file + " is missing");
    return new DiagnosticPage(file, Files.readString(file));
  }

  /** The first line without its {@code #}. */
  String title() {
    return text.lines().findFirst().orElse("").replaceFirst("^# ", "");
  }

  List<MatchResult> examples() {
    return JAVA.matcher(text).results().toList();
  }

  /** What is said, as the page quotes it. */
  String said() {
    return SAID.matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.joining("\n"));
  }

  /** The page with another quotation. */
  void quote(String said) throws IOException {
    String block = "```text\n" + said + "\n```";
    Files.writeString(file, SAID.matcher(text).replaceFirst(Matcher.quoteReplacement(block)));
  }

  /** Whether the running Java understands the example. */
  static boolean isForThisJava(MatchResult example) {
    String version = example.group(1);
    return version.isEmpty() || Runtime.version().feature() >= Integer.parseInt(version);
  }

  /** Everything that is said about an example: each message, the line, and the token in it. */
  static List<String> compile(MatchResult example) {
    String body = example.group(2);
    boolean whole = body.contains("import dev.adjoint.");
    String source =
        whole ? body : "import dev.adjoint.Differentiable;\nclass Model {\n" + body + "}\n";
    return CodedMessages.diagnostics(
            new DifferentiableProcessor(), List.of(MarkedSource.of("Model.java", source)))
        .stream()
        .map(diagnostic -> shown(diagnostic, source))
        .distinct()
        .toList();
  }

  private static String shown(Diagnostic<? extends JavaFileObject> diagnostic, String source) {
    String message = diagnostic.getMessage(Locale.ROOT);
    if (diagnostic.getPosition() == Diagnostic.NOPOS) {
      return message;
    }
    String line = source.lines().skip(diagnostic.getLineNumber() - 1).findFirst().orElse("");
    return message + "\n" + line + "\n" + " ".repeat((int) diagnostic.getColumnNumber() - 1) + "^";
  }
}
