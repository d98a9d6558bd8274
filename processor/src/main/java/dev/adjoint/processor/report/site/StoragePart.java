package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.ReversalNote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the companions of reverse mode store, why, and how much memory that takes. */
final class StoragePart {
  private final Lines names;
  private final List<CompanionMethod> methods;

  StoragePart(Lines names, List<CompanionMethod> methods) {
    this.names = names;
    this.methods =
        methods.stream().filter(method -> method.kind() == DerivedMethod.Kind.VJP).toList();
  }

  String html() {
    StringBuilder html = new StringBuilder();
    for (CompanionMethod method : methods) {
      html.append("<ul class=\"notes\">\n");
      method.notes().forEach(note -> html.append("<li>" + Html.escape(note) + "</li>\n"));
      html.append("</ul>\n");
      if (!method.reversal().isEmpty()) {
        html.append(table(method));
      }
    }
    return html.toString();
  }

  private String table(CompanionMethod method) {
    StringBuilder html = new StringBuilder();
    html.append("<table class=\"storage\">\n<thead><tr><th scope=\"col\">line</th>")
        .append("<th scope=\"col\">what</th><th scope=\"col\">in the reverse sweep</th>")
        .append("<th scope=\"col\">why</th></tr></thead>\n<tbody>\n");
    Set<String> rows = new LinkedHashSet<>();
    method.reversal().forEach(note -> rows.add(row(method, note)));
    rows.forEach(html::append);
    return html.append("</tbody>\n</table>\n").toString();
  }

  private String row(CompanionMethod method, ReversalNote note) {
    String line = names.of(note.origin(), method.source());
    List<String> lines = line.isEmpty() ? List.of() : List.of(line);
    String what = note.isLoop() ? "the loop" : note.subject();
    return "<tr"
        + Html.lines(lines)
        + " tabindex=\"-1\"><td>"
        + (line.isEmpty() ? "" : Lines.link(line))
        + "</td><td>"
        + (note.isLoop() ? what : "<code>" + Html.escape(what) + "</code>")
        + "</td><td>"
        + Html.escape(note.way().text())
        + "</td><td>"
        + Html.escape(note.reason())
        + "</td></tr>\n";
  }
}
