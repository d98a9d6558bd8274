package dev.adjoint.processor.report.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the pages into a folder. Those of an earlier compile go, as far as the list that it left
 * names them; nothing else in the folder is touched.
 */
public final class SiteWriter {
  private static final String LIST = "pages.txt";
  private static final Pattern PAGE = Pattern.compile("[\\w.-]+\\.html");

  private SiteWriter() {}

  /** Writes the pages, by name. */
  public static void write(Path folder, Map<String, String> pages) throws IOException {
    Files.createDirectories(folder);
    Path list = folder.resolve(LIST);
    List<String> old = Files.exists(list) ? Files.readAllLines(list) : List.of();
    for (String page : old) {
      if (PAGE.matcher(page).matches() && !pages.containsKey(page)) {
        Files.deleteIfExists(folder.resolve(page));
      }
    }
    Files.writeString(list, String.join("\n", pages.keySet()) + "\n");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
    for (String resource : List.of(PageFrame.STYLE, PageFrame.SCRIPT)) {
      Files.writeString(folder.resolve(resource), resource(resource));
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = SiteWriter.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
