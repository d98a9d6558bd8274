package dev.adjoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the page on the command line shows is what it prints: a block after {@code <!-- file: name
 * -->} is a file, and one after {@code <!-- output: arguments -->} what the command says of it.
 * {@code -Ddocs.update=true} rewrites the page.
 */
class CommandLinePageTest {
  private static final Path PAGE = Path.of("..", "docs", "command-line.md");
  private static final Pattern FILE =
      Pattern.compile("(?s)<!-- file: ([\\w.]+) -->\n```java\n(.*?)```\n");
  private static final Pattern OUTPUT =
      Pattern.compile("(?s)<!-- output: ([^\n]*) -->\n```(\\w+)\n(.*?)```\n");

  @TempDir private Path folder;

  @Test
  void outputIsWhatIsPrinted() throws IOException {
    String page = Files.readString(PAGE);
    Matcher file = FILE.matcher(page);
    while (file.find()) {
      Sources.write(folder, file.group(1), file.group(2));
    }
    Matcher output = OUTPUT.matcher(page);
    StringBuilder now = new StringBuilder();
    int blocks = 0;
    while (output.find()) {
      blocks++;
      String block =
          "<!-- output: %s -->\n```%s\n%s```\n"
              .formatted(output.group(1), output.group(2), printed(output.group(1)));
      output.appendReplacement(now, Matcher.quoteReplacement(block));
    }
    output.appendTail(now);
    assertTrue(blocks >= 5, "blocks: " + blocks);
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(PAGE, now.toString());
    } else {
      assertEquals(now.toString(), page);
    }
  }

  private String printed(String arguments) {
    String[] each =
        List.of(arguments.split(" ")).stream()
            .map(word -> word.endsWith(".java") ? folder.resolve(word).toString() : word)
            .toArray(String[]::new);
    Command command = Command.run(each);
    return (command.err() + command.out()).replace(folder + "/", "");
  }
}
