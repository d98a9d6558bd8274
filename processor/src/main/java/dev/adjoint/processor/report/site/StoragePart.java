package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.ReversalNote;
import dev.adjoint.processor.transform.adjoint.StorageNotes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the companions of reverse mode store, why, and how much memory that takes. */
final class StoragePart {
  private final Lines names;
  private final List<CompanionMethod> methods;
  private final List<StorageNotes.Stored> stored;

  StoragePart(Lines names, List<CompanionMethod> methods, List<StorageNotes.Stored> stored) {
    this.stored = stored;
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
      if (!stored.isEmpty()) {
        html.append(memory(method));
      }
      if (!method.reversal().isEmpty()) {
        html.append(table(method));
      }
    }
    return html.toString();
  }

  private String memory(CompanionMethod method) {
    StringBuilder html = new StringBuilder();
    html.append("<table class=\"memory\">\n<thead><tr><th scope=\"col\">line</th>")
        .append("<th scope=\"col\">kept in</th><th scope=\"col\">memory</th></tr></thead>\n")
        .append("<tbody>\n");
    for (StorageNotes.Stored one : stored) {
      html.append(start(one.origin(), method))
          .append(one.name().isEmpty() ? "" : "<code>" + Html.escape(one.name()) + "</code>")
          .append("</td><td>")
          .append(Html.escape(one.bytes()))
          .append("</td></tr>\n");
    }
    return html.append("</tbody>\n</table>\n").toString();
  }

  /** A row up to its second cell. */
  private String start(Origin origin, CompanionMethod method) {
    String line = names.of(origin, method.source());
    return "<tr"
        + Html.lines(line.isEmpty() ? List.of() : List.of(line))
        + " tabindex=\"-1\"><td>"
        + (line.isEmpty() ? "" : Lines.link(line))
        + "</td><td>";
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
    String what = note.isLoop() ? "the loop" : note.subject();
    return start(note.origin(), method)
        + (note.isLoop() ? what : "<code>" + Html.escape(what) + "</code>")
        + "</td><td>"
        + Html.escape(note.way().text())
        + "</td><td>"
        + Html.escape(note.reason())
        + "</td></tr>\n";
  }
}
