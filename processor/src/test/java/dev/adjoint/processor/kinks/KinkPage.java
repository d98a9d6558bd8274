package dev.adjoint.processor.kinks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of {@code docs/non-smooth.md}, each under a comment that names it. */
final class KinkPage {
  private KinkPage() {}

  /** The lines of a table. */
  static List<Kink> table(String name) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "non-smooth.md"));
    int start = page.indexOf("<!-- " + name + " -->");
    List<Kink> lines = new ArrayList<>();
    Kink before = null;
    for (String line : page.substring(start).lines().skip(3).toList()) {
      if (!line.startsWith("|")) {
        break;
      }
      before = Kink.of(lines.size(), cells(line), before);
      lines.add(before);
    }
    return lines;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
  }
}
