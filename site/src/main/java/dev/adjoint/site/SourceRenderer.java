package dev.adjoint.site;

import java.util.List;

/** Shows files with numbered lines that links can name, and folders as lists. */
final class SourceRenderer {
  private SourceRenderer() {}

  static String file(String path, String text) {
    Language language = Language.named(path.substring(path.lastIndexOf('.') + 1));
    String[] lines = Highlighter.highlight(text.stripTrailing(), language).split("\n", -1);
    StringBuilder html = new StringBuilder("<pre class=\"numbered\" tabindex=\"0\"><code>");
    for (int i = 1; i <= lines.length; i++) {
      html.append(
              "<span class=\"line\" id=\"L%d\"><a class=\"number-of-line\" href=\"#L%d\""
                  .formatted(i, i))
          .append(" data-line=\"%d\" aria-label=\"line %d\"></a>".formatted(i, i))
          .append(lines[i - 1])
          .append("</span>\n");
    }
    return html.append("</code></pre>\n").toString();
  }

  static String folder(String path, List<String> files) {
    StringBuilder html = new StringBuilder("<ul class=\"files\">\n");
    for (String file : files) {
      String name = Html.escape(file.substring(path.length() + 1));
      String link = Addresses.relative(Addresses.ofFolder(path), Addresses.ofSource(file));
      html.append(
          Sources.isText(file)
              ? "<li><a href=\"%s\">%s</a></li>\n".formatted(Html.escape(link), name)
              : "<li>%s (not text)</li>\n".formatted(name));
    }
    return html.append("</ul>\n").toString();
  }
}
