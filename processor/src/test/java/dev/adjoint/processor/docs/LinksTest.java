package dev.adjoint.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the pages refer to exists: files, headings, and the tests that are said to hold a promise.
 */
class LinksTest {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test|NonSmooth)(?:\\.(\\w+))?`");

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : Pages.all()) {
      String text = CODE.matcher(Files.readString(page)).replaceAll("");
      for (MatchResult link : LINK.matcher(text).results().toList()) {
        String target = link.group(1);
        if (!target.contains(":")) {
          links++;
          if (!leadsSomewhere(page, target)) {
            broken.add(Pages.ROOT.relativize(page) + ": " + target);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 50, "links found: " + links);
  }

  private static boolean leadsSomewhere(Path page, String target) throws IOException {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!to.startsWith(Pages.ROOT) || !Files.exists(to)) {
      return false;
    }
    return hash < 0 || anchors(to).contains(target.substring(hash + 1));
  }

  /** The anchors that a heading has on the usual hosts. */
  private static List<String> anchors(Path page) throws IOException {
    String text = Files.readString(page).replaceAll("(?ms)^```.*?^```$", "");
    return HEADING
        .matcher(text)
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<Path> sources = sources();
    List<String> missing = new ArrayList<>();
    int names = 0;
    for (Path page : Pages.all()) {
      for (MatchResult name : TEST.matcher(Files.readString(page)).results().toList()) {
        names++;
        if (!exists(name.group(1), name.group(2), sources)) {
          missing.add(Pages.ROOT.relativize(page) + ": " + name.group());
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(names > 10, "tests named: " + names);
  }

  /** The tests, and what the corpus states for points where a function is not smooth. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(Pages.files("Test.java"));
    sources.add(Path.of("src/test/resources/corpus/functions/NonSmooth.java"));
    return sources;
  }

  private static boolean exists(String type, String method, List<Path> sources) throws IOException {
    for (Path source : sources) {
      if (source.getFileName().toString().equals(type + ".java")) {
        return method == null || Files.readString(source).contains(" " + method + "(");
      }
    }
    return false;
  }
}
