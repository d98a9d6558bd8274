package dev.adjoint.site;

import java.util.List;
import java.util.regex.Matcher;

/** Colours source text: escaped HTML in which what {@link Language} names stands in spans. */
final class Highlighter {
  private static final List<String> CLASSES =
      List.of("comment", "string", "annotation", "keyword", "type", "number");

  private Highlighter() {}

  static String highlight(String source, Language language) {
    Matcher matcher = language.pattern.matcher(source);
    StringBuilder html = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      html.append(Html.escape(source.substring(end, matcher.start())));
      appendSpans(html, name(matcher, language), matcher.group());
      end = matcher.end();
    }
    return html.append(Html.escape(source.substring(end))).toString();
  }

  /** No span goes over the end of a line, so that lines can be numbered one by one. */
  private static void appendSpans(StringBuilder html, String name, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        html.append('\n');
      }
      if (!lines[i].isEmpty()) {
        html.append("<span class=\"").append(name).append("\">");
        html.append(Html.escape(lines[i])).append("</span>");
      }
    }
  }

  private static String name(Matcher matcher, Language language) {
    for (String name : CLASSES) {
      if (language.pattern.pattern().contains("(?<" + name + ">") && matcher.group(name) != null) {
        return name;
      }
    }
    throw new IllegalStateException("a match without a class: " + matcher.group());
  }
}
