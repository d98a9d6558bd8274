package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Generated code that a page shows is the code that is generated: a block after {@code <!--
 * excerpt: file, head -->} is the method with that head in a golden file, which another test
 * compares with what the compiler makes.
 */
class ExcerptsTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Pattern EXCERPT =
      Pattern.compile("(?s)<!-- excerpt: ([\\w/.]+), ([^\n]*?) -->\n```java\n(.*?)```\n");

  @Test
  void excerptsAreWhatIsGenerated() throws IOException {
    int excerpts = 0;
    for (Path page : Pages.all()) {
      String text = Files.readString(page);
      Matcher excerpt = EXCERPT.matcher(text);
      StringBuilder kept = new StringBuilder();
      while (excerpt.find()) {
        excerpts++;
        String head = excerpt.group(2);
        String block =
            "<!-- excerpt: %s, %s -->\n```java\n%s```\n"
                .formatted(excerpt.group(1), head, method(GOLDEN.resolve(excerpt.group(1)), head));
        excerpt.appendReplacement(kept, Matcher.quoteReplacement(block));
      }
      Pages.keep(page, excerpt.appendTail(kept).toString());
    }
    assertTrue(excerpts >= 4, "excerpts found: " + excerpts);
  }

  /** The lines of a member from the first that contains the head to its closing brace. */
  static String method(Path file, String head) throws IOException {
    List<String> member = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!member.isEmpty() || line.startsWith("  " + head)) {
        member.add(line.isEmpty() ? line : line.substring(2));
      }
      if (!member.isEmpty() && line.equals("  }")) {
        return String.join("\n", member) + "\n";
      }
    }
    throw new AssertionError(file + " has no member that begins with " + head);
  }
}
