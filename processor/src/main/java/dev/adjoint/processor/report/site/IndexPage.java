package dev.adjoint.processor.report.site;

import dev.adjoint.processor.diagnostics.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The index of all methods, and of all messages. */
final class IndexPage {
  private final List<Entry> entries;
  private final List<Said> messages;

  IndexPage(List<Entry> entries, List<Said> messages) {
    this.entries = entries;
    this.messages = messages;
  }

  String html() {
    long refused = entries.stream().filter(Entry::isRefused).count();
    long warned = messages.stream().filter(message -> !MessageList.isError(message)).count();
    String summary =
        count(entries.size(), "method")
            + (refused == 0 ? "" : ", " + refused + " refused")
            + (warned == 0 ? "" : ", " + count(warned, "warning"));
    StringBuilder html = new StringBuilder();
    html.append(
        "<header>\n<h1>Derivatives</h1>\n<p class=\"where\">%s</p>\n</header>\n<main>\n"
            .formatted(summary));
    html.append("<section class=\"part\" id=\"methods\">\n<h2>Methods</h2>\n");
    html.append(methods()).append("</section>\n");
    html.append("<section class=\"part\" id=\"messages\">\n<h2>Messages</h2>\n");
    html.append(messages.isEmpty() ? "<p>Nothing was warned about or refused.</p>\n" : said());
    html.append("</section>\n</main>\n<footer><p>Written by Adjoint.</p></footer>\n");
    return PageFrame.page("Derivatives", html.toString());
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private String methods() {
    StringBuilder html = new StringBuilder();
    html.append("<table class=\"methods\">\n<thead><tr><th scope=\"col\">package</th>")
        .append("<th scope=\"col\">class</th><th scope=\"col\">method</th>")
        .append("<th scope=\"col\">companions</th><th scope=\"col\" class=\"size\">lines</th>")
        .append("<th scope=\"col\" class=\"size\">generated</th>")
        .append("<th scope=\"col\">messages</th></tr></thead>\n<tbody>\n");
    entries.forEach(entry -> html.append(row(entry)));
    return html.append("</tbody>\n</table>\n").toString();
  }

  private static String row(Entry entry) {
    MethodSource method = entry.method();
    String page = Html.escape(entry.page());
    String modes =
        entry.pane().labels().stream()
            .map(
                label -> "<a href=\"%s#%s\">%s</a>".formatted(page, CompanionPane.id(label), label))
            .collect(Collectors.joining(", "));
    return "<tr><td>%s</td><td>%s</td><td><a href=\"%s\"><code>%s</code></a></td><td>%s</td>"
            .formatted(
                Html.escape(method.packageName()),
                Html.escape(method.className()),
                page,
                Html.escape(method.signature()),
                modes)
        + "<td class=\"size\">%d</td><td class=\"size\">%s</td><td>%s</td></tr>\n"
            .formatted(
                method.lines().size(),
                entry.pane().isEmpty() ? "–" : entry.pane().size(),
                summary(entry));
  }

  private static String summary(Entry entry) {
    if (entry.isRefused()) {
      return Html.element("span", "refused", "refused");
    }
    int warnings = entry.messages().size();
    return warnings == 0 ? "" : Html.element("span", "warned", count(warnings, "warning"));
  }

  /** The line on the page of the method, if it is there. */
  private static String target(Entry entry, Said message) {
    MethodSource method = entry.method();
    boolean shown =
        message.file().equals(method.file().name()) && method.lines().contains(message.line());
    return shown ? entry.page() + "#" + Lines.id(Integer.toString(message.line())) : entry.page();
  }

  private String said() {
    Map<String, Entry> pages =
        entries.stream().collect(Collectors.toMap(entry -> entry.method().key(), entry -> entry));
    StringBuilder html = new StringBuilder();
    html.append("<table class=\"said\">\n<thead><tr><th scope=\"col\"></th>")
        .append("<th scope=\"col\">place</th><th scope=\"col\">method</th>")
        .append("<th scope=\"col\">message</th></tr></thead>\n<tbody>\n");
    for (Said message : messages) {
      html.append("<tr class=\"" + MessageList.severity(message) + "\"><td>");
      html.append(Html.element("span", "severity", MessageList.label(message))).append("</td><td>");
      html.append(Html.escape(message.file() + ":" + message.line())).append("</td><td>");
      Entry entry = pages.get(message.method());
      if (entry != null) {
        html.append("<a href=\"%s\">".formatted(Html.escape(target(entry, message))))
            .append("<code>")
            .append(Html.escape(entry.method().name()))
            .append("</code></a>");
      }
      html.append("</td><td>").append(Html.escape(message.text())).append("</td></tr>\n");
    }
    return html.append("</tbody>\n</table>\n").toString();
  }
}
