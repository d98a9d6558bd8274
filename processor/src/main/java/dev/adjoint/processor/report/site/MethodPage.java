package dev.adjoint.processor.report.site;

/** The page of one annotated method. */
final class MethodPage {
  private final Entry entry;
  private final SourceFiles files;
  private final MethodSource method;

  MethodPage(Entry entry, SourceFiles files) {
    this.entry = entry;
    this.files = files;
    this.method = entry.method();
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append(header());
    html.append("<main>\n");
    if (!entry.messages().isEmpty()) {
      section(html, "messages", "Messages", MessageList.ofPage(method, entry.messages()));
    }
    html.append("<div class=\"panes\">\n");
    String source = new SourcePane(method, files, Mentions.of(entry)).html();
    section(html, "source", "Source", source);
    if (!entry.pane().isEmpty()) {
      section(html, "companions", "Generated companions", entry.pane().html());
    }
    html.append("</div>\n");
    if (entry.findings() != null) {
      findings(html);
    }
    html.append("</main>\n");
    html.append(footer());
    return PageFrame.page(method.className() + "." + method.name(), html.toString());
  }

  private void findings(StringBuilder html) {
    String picture = entry.findings().picture();
    if (!picture.isEmpty()) {
      String figure = "<figure class=\"graph\">\n" + picture + "\n</figure>\n";
      section(html, "graph", "Computation graph", figure);
    }
    section(html, "variables", "Variables", VariableTable.html(entry.findings().variables()));
    Lines names = new Lines(method.file().name());
    String storage = new StoragePart(names, entry.own(), entry.findings().stored()).html();
    if (!storage.isEmpty()) {
      section(html, "storage", "Storage of the reverse sweep", storage);
    }
  }

  private static void section(StringBuilder html, String id, String title, String content) {
    html.append("<section class=\"part\" id=\"%s\">\n<h2>%s</h2>\n".formatted(id, title));
    html.append(content).append("</section>\n");
  }

  private String header() {
    String state = entry.isRefused() ? " <span class=\"refused\">refused</span>" : "";
    return """
        <header>
        <nav aria-label="Breadcrumbs"><a href="%s">Index</a> <span class="sep">/</span> %s</nav>
        <h1><code>%s</code>%s</h1>
        <p class="where">%s, lines %d–%d</p>
        </header>
        """
        .formatted(
            PageFrame.INDEX,
            Html.escape(method.qualifiedClass()),
            Html.escape(method.result() + " " + method.signature()),
            state,
            Html.escape(method.file().name()),
            method.lines().first(),
            method.lines().last());
  }

  private static String footer() {
    return """
        <footer><p>Point at a line, or go to it by <kbd>Tab</kbd> and <kbd>↑</kbd> <kbd>↓</kbd> \
        (<kbd>j</kbd> <kbd>k</kbd>): all that comes from the same line of the source lights. \
        <kbd>Enter</kbd> or a click holds it, <kbd>Esc</kbd> lets go, <kbd>←</kbd> <kbd>→</kbd> \
        go to what it belongs to in the other pane. Written by Adjoint.</p></footer>
        """;
  }
}
