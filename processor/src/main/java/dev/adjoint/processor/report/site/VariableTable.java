package dev.adjoint.processor.report.site;

import java.util.List;
import java.util.stream.Collectors;

/** The activity of each variable, as a table. */
final class VariableTable {
  private VariableTable() {}

  static String html(List<Variable> variables) {
    StringBuilder html = new StringBuilder();
    html.append("<table class=\"variables\">\n<thead><tr><th scope=\"col\">variable</th>")
        .append("<th scope=\"col\">type</th><th scope=\"col\">derivative</th>")
        .append("<th scope=\"col\">why</th><th scope=\"col\">lines</th></tr></thead>\n<tbody>\n");
    for (Variable variable : variables) {
      html.append("<tr").append(Html.lines(variable.lines())).append(" tabindex=\"-1\">");
      html.append("<td><code>").append(Html.escape(variable.name())).append("</code></td>");
      html.append("<td><code>").append(Html.escape(variable.type())).append("</code></td>");
      String activity = variable.activity().split(" ")[0];
      html.append("<td>").append(Html.element("span", activity, variable.activity()));
      html.append("</td><td>").append(Html.escape(variable.reason())).append("</td><td>");
      html.append(variable.lines().stream().map(Lines::link).collect(Collectors.joining(" ")));
      html.append("</td></tr>\n");
    }
    return html.append("</tbody>\n</table>\n").toString();
  }
}
