package dev.adjoint.processor.report.site;

import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.Said;
import java.util.List;
import java.util.Locale;

/** Messages as a list. */
final class MessageList {
  private MessageList() {}

  /** The messages about a method, on its page. */
  static String ofPage(MethodSource method, List<Said> messages) {
    Lines names = new Lines(method.file().name());
    StringBuilder html = new StringBuilder("<ul class=\"messages\">\n");
    for (Said message : messages) {
      String line = names.of(message.file(), message.line());
      boolean here =
          message.file().equals(method.file().name()) && method.lines().contains(message.line());
      html.append("<li class=\"" + severity(message) + "\"" + Html.lines(List.of(line)) + ">");
      html.append(Html.element("span", "severity", label(message))).append(' ');
      html.append(here ? Lines.link(line) : Html.escape(Lines.shown(line))).append(' ');
      html.append(Html.escape(message.text())).append("</li>\n");
    }
    return html.append("</ul>\n").toString();
  }

  static boolean isError(Said message) {
    return message.code().severity() == DiagnosticCode.Severity.ERROR;
  }

  static String severity(Said message) {
    return message.code().severity().name().toLowerCase(Locale.ROOT);
  }

  static String label(Said message) {
    if (isError(message)) {
      return "refused";
    }
    return message.silenced() ? "silenced" : "warning";
  }
}
