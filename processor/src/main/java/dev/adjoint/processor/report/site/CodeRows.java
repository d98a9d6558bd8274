package dev.adjoint.processor.report.site;

import java.util.Collection;

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
      rows.append("<span class=\"from\">").append(Html.escape(from)).append("</span>");
    }
    rows.append("<code>").append(code.isEmpty() ? " " : code).append("</code></div>\n");
    return this;
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
