package dev.adjoint.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of this repository: without faults, and whole when looked at from outside. */
class RealSiteTest {
  private static final Pattern REFERENCE = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile("\\sid=\"([^\"]*)\"");

  @TempDir Path output;

  private static Library library() throws IOException {
    return Library.read(new Repository(Path.of("..")));
  }

  @Test
  void thePagesHaveNoFaults() throws IOException {
    assertEquals(List.of(), LinkCheck.faults(library()));
  }

  @Test
  void everyReferenceInWhatIsWrittenLeadsSomewhere() throws IOException {
    SiteWriter.write(library(), output);
    Map<Path, Set<String>> anchors = new HashMap<>();
    for (Path file : htmlFiles()) {
      anchors.put(file, all(ANCHOR, file).collect(Collectors.toSet()));
    }
    List<String> dead = new ArrayList<>();
    int references = 0;
    for (Path file : htmlFiles()) {
      for (String reference : all(REFERENCE, file).toList()) {
        references++;
        if (!reference.matches("(https?|data):.*") && !leadsSomewhere(file, reference, anchors)) {
          dead.add(output.relativize(file) + ": " + reference);
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(references > 5000, "references: " + references);
  }

  private static boolean leadsSomewhere(
      Path file, String reference, Map<Path, Set<String>> anchors) {
    String[] parts = reference.split("#", 2);
    Path to = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
    return Files.isRegularFile(to)
        && (parts.length == 1 || parts[1].equals("main") || anchors.get(to).contains(parts[1]));
  }

  private List<Path> htmlFiles() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".html")).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Stream<String> all(Pattern pattern, Path file) throws IOException {
    return pattern.matcher(Files.readString(file)).results().map((MatchResult r) -> r.group(1));
  }

  @Test
  void everyMessageIsFoundByItsCode() throws IOException {
    String index = SearchIndex.script(library());
    List<String> pages;
    try (Stream<Path> files = Files.list(Path.of("../docs/diagnostics"))) {
      pages =
          files.map(file -> file.getFileName().toString()).filter(n -> n.startsWith("AD")).toList();
    }
    assertTrue(pages.size() > 50, "pages: " + pages.size());
    for (String page : pages) {
      String code = page.replace(".md", "");
      assertTrue(index.contains("[\"docs/diagnostics/" + code + ".html\",\"" + code), code);
    }
  }

  @Test
  void theSameBytesEachTime() throws IOException {
    SiteWriter.write(library(), output);
    Map<Path, byte[]> first = new HashMap<>();
    for (Path file : files()) {
      first.put(file, Files.readAllBytes(file));
    }
    SiteWriter.write(library(), output);
    assertEquals(first.keySet(), Set.copyOf(files()));
    for (Path file : files()) {
      assertArrayEquals(first.get(file), Files.readAllBytes(file), file.toString());
    }
  }

  @Test
  void aFolderThatIsNoSiteIsNotCleared() throws IOException {
    Path mine = Files.writeString(output.resolve("mine.txt"), "x");
    assertThrows(IOException.class, () -> SiteWriter.write(library(), output));
    assertTrue(Files.exists(mine));
  }
}
