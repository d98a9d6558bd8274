package dev.adjoint.processor.report.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The source of a method, and of the other methods whose statements are in its companions. */
final class SourcePane {
  private final MethodSource method;
  private final SourceFiles files;
  private final Map<String, Map<Integer, String>> mentioned = new TreeMap<>();

  /**
   * Makes a pane.
   *
   * @param method the method
   * @param files all files there are
   * @param mentioned the lines that its companions come from: by file, the texts by line
   */
  SourcePane(MethodSource method, SourceFiles files, Map<String, Map<Integer, String>> mentioned) {
    this.method = method;
    this.files = files;
    this.mentioned.putAll(mentioned);
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append(rows(method.file(), method.lines(), "Source of " + method.name()));
    for (Map.Entry<String, Map<Integer, String>> entry : mentioned.entrySet()) {
      boolean own = entry.getKey().equals(method.file().name());
      Optional<SourceFile> file =
          own ? Optional.of(method.file()) : files.find(entry.getKey(), entry.getValue());
      file.ifPresent(found -> html.append(helpers(found, entry.getValue().keySet())));
    }
    return html.toString();
  }

  private String helpers(SourceFile file, Collection<Integer> lines) {
    Set<Extent> extents =
        new TreeSet<>(
            (one, other) ->
                one.first() == other.first()
                    ? Integer.compare(one.last(), other.last())
                    : Integer.compare(one.first(), other.first()));
    for (int line : lines) {
      if (!(file == method.file() && method.lines().contains(line))) {
        extents.add(file.methodAt(line).orElse(new Extent(line, line)));
      }
    }
    StringBuilder html = new StringBuilder();
    for (Extent extent : extents) {
      String where = file.name() + ", lines " + extent.first() + "–" + extent.last();
      html.append(Html.element("p", "helper", "Called: " + where));
      html.append(rows(file, extent, where));
    }
    return html.toString();
  }

  private String rows(SourceFile file, Extent extent, String label) {
    Lines names = new Lines(method.file().name());
    List<String> code = JavaTokens.html(unindented(file, extent));
    CodeRows rows = new CodeRows();
    for (int line = extent.first(); line <= extent.last(); line++) {
      List<String> belongsTo = new ArrayList<>();
      if (isCode(code.get(line - extent.first()))) {
        Set<Integer> numbers = new LinkedHashSet<>(List.of(line));
        numbers.add(file.statements().getOrDefault(line, line));
        numbers.forEach(number -> belongsTo.add(names.of(file.name(), number)));
      }
      String id = Lines.id(names.of(file.name(), line));
      rows.add(id, "", line, null, belongsTo, code.get(line - extent.first()));
    }
    return rows.html(label);
  }

  /** Whether there is more in a line than blanks and comments. */
  private static boolean isCode(String html) {
    return !html.replaceAll("<span class=\"comment\">[^<]*</span>", "").isBlank();
  }

  /** The lines without the blanks that all of them begin with. */
  private static List<String> unindented(SourceFile file, Extent extent) {
    List<String> lines = new ArrayList<>();
    for (int line = extent.first(); line <= extent.last(); line++) {
      lines.add(file.line(line));
    }
    int indent =
        lines.stream().filter(line -> !line.isBlank()).mapToInt(SourcePane::blanks).min().orElse(0);
    return lines.stream().map(line -> line.substring(Math.min(indent, blanks(line)))).toList();
  }

  private static int blanks(String line) {
    return line.length() - line.stripLeading().length();
  }
}
