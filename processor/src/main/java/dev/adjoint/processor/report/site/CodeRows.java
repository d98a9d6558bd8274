package dev.adjoint.processor.report.site;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lines of code as rows, which can be pointed at where they belong to lines of the source. */
final class CodeRows {
  private final StringBuilder rows = new StringBuilder();

  /** A row. */
  CodeRows add(
      String id, String className, int number, String from, Collection<String> lines, String code) {
    rows.append("<div class=\"row").append(className.isEmpty() ? "" : " " + className).append('"');
    if (!id.isEmpty()) {
      rows.append(" id=\"").append(Html.escape(id)).append('"');
    }
    rows.append(Html.lines(lines)).append(lines.isEmpty() ? ">" : " tabindex=\"-1\">");
    rows.append("<span class=\"no\">").append(number).append("</span>");
    if (from != null) {
      rows.append("<span class=\"from\"")
          .append(title(lines))
          .append('>')
          .append(Html.escape(from))
          .append("</span>");
    }
    rows.append("<code>").append(code.isEmpty() ? " " : code).append("</code></div>\n");
    return this;
  }

  /** The names of several lines, of which only one is shown. */
  private static String title(Collection<String> lines) {
    String all = lines.stream().map(Lines::shown).collect(Collectors.joining(", "));
    return lines.size() <= 1 ? "" : " title=\"" + Html.escape(all) + "\"";
  }

  /** What follows is not shown until that is asked for; a text stands for it. */
  void beginFolded(String text) {
    String plain = text.replaceAll("\\{@\\w+ ([^}]*)\\}", "$1");
    rows.append("<details class=\"doc\"><summary>")
        .append(Html.escape(plain))
        .append("</summary>\n");
  }

  /** Ends that. */
  void endFolded() {
    rows.append("</details>\n");
  }

  /** All rows under a caption that assistive technology reads. */
  String html(String label) {
    return "<div class=\"code\" role=\"group\" aria-label=\""
        + Html.escape(label)
        + "\">\n"
        + rows
        + "</div>\n";
  }
}
