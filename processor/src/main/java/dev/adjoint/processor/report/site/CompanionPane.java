package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The companions of a method: a panel for each method that users call. */
final class CompanionPane {
  private final MethodSource method;
  private final Predicate<CompanionMethod> paged;
  private final Lines names;
  private final List<Panel> panels = new ArrayList<>();
  private final Set<CompanionMethod> shown = new HashSet<>();

  /** A panel: the method, and what only it calls. */
  private record Panel(Companion companion, List<CompanionMethod> methods) {
    CompanionMethod main() {
      return methods.get(0);
    }
  }

  /**
   * Makes a pane.
   *
   * @param method the method
   * @param companions the companions of its class
   * @param own which methods of these are its own
   * @param paged which methods are derived from a method with a page
   */
  CompanionPane(
      MethodSource method,
      List<Companion> companions,
      Predicate<CompanionMethod> own,
      Predicate<CompanionMethod> paged) {
    this.method = method;
    this.paged = paged;
    this.names = new Lines(method.file().name());
    for (Companion companion : companions) {
      List<CompanionMethod> called =
          companion.methods().stream().filter(own).filter(companion::offers).toList();
      called.forEach(main -> panels.add(panel(companion, main)));
    }
  }

  private Panel panel(Companion companion, CompanionMethod main) {
    List<CompanionMethod> methods = new ArrayList<>(List.of(main));
    companion.calledBy(main, other -> !companion.offers(other) || !paged.test(other)).stream()
        .filter(shown::add)
        .forEach(methods::add);
    return new Panel(companion, methods);
  }

  boolean isEmpty() {
    return panels.isEmpty();
  }

  /** Hands over where each line comes from. */
  void forEachLine(BiConsumer<CompanionMethod, Origin> action) {
    for (Panel panel : panels) {
      for (CompanionMethod one : panel.methods()) {
        panel
            .companion()
            .origins()
            .subList(one.lines().first() - 1, one.lines().last())
            .forEach(origin -> action.accept(one, origin));
      }
    }
  }

  /** How many lines all panels have. */
  int size() {
    return panels.stream()
        .flatMap(panel -> panel.methods().stream())
        .mapToInt(one -> one.lines().size())
        .sum();
  }

  /** What the panels are called, with the identifiers of their elements. */
  List<String> labels() {
    return panels.stream().map(panel -> label(panel.main().kind())).toList();
  }

  /** The identifier of the element of a panel. */
  static String id(String label) {
    return label.replace(' ', '-');
  }

  /** The tabs and panels. */
  String html() {
    StringBuilder html = new StringBuilder();
    int open = mostInstructive();
    html.append("<div class=\"tabs\" role=\"tablist\" aria-label=\"Generated companions\">\n");
    for (int k = 0; k < panels.size(); k++) {
      String label = labels().get(k);
      html.append(
          "<a role=\"tab\" href=\"#%1$s\" id=\"tab-%1$s\" aria-controls=\"%1$s\"%3$s>%2$s</a>\n"
              .formatted(id(label), label, k == open ? " aria-selected=\"true\"" : ""));
    }
    html.append("</div>\n");
    for (int k = 0; k < panels.size(); k++) {
      html.append(panel(panels.get(k), labels().get(k)));
    }
    return html.toString();
  }

  /** The panel with the most lines that come from the source. */
  private int mostInstructive() {
    int best = 0;
    for (int k = 1; k < panels.size(); k++) {
      boolean reverse = panels.get(k).companion() == panels.get(0).companion();
      if (reverse && derived(panels.get(k)) > derived(panels.get(best))) {
        best = k;
      }
    }
    return best;
  }

  private static long derived(Panel panel) {
    Extent lines = panel.main().lines();
    return panel.companion().origins().subList(lines.first() - 1, lines.last()).stream()
        .filter(origin -> origin.line() > 0)
        .count();
  }

  static String label(DerivedMethod.Kind kind) {
    return switch (kind) {
      case VJP_WORKSPACE -> "vjp with workspace";
      case HVP -> "hessian product";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  private String panel(Panel panel, String label) {
    StringBuilder html = new StringBuilder();
    html.append(
        "<section class=\"panel\" role=\"tabpanel\" id=\"%1$s\" aria-labelledby=\"tab-%1$s\">\n"
            .formatted(id(label)));
    html.append("<h3><code>")
        .append(Html.escape(panel.companion().simpleName() + "." + panel.main().name()))
        .append("</code> <span class=\"kind\">")
        .append(label)
        .append("</span></h3>\n");
    for (CompanionMethod one : panel.methods()) {
      html.append(rows(panel.companion(), one));
    }
    String record = panel.main().record();
    if (!record.isEmpty()) {
      html.append(rows(panel.companion(), panel.companion().record(record), null));
    }
    return html.append("</section>\n").toString();
  }

  private String rows(Companion companion, CompanionMethod one) {
    return rows(companion, one.lines(), one);
  }

  /** Rows of lines of a companion; of a method if {@code of} is not null. */
  private String rows(Companion companion, Extent extent, CompanionMethod of) {
    List<String> lines = companion.lines().subList(extent.first() - 1, extent.last());
    List<String> unindented = lines.stream().map(line -> line.replaceFirst("^ {2}", "")).toList();
    List<String> code = JavaTokens.html(unindented);
    CodeRows rows = new CodeRows();
    boolean inDocumentation = true;
    for (int k = 0; k < code.size(); k++) {
      int number = extent.first() + k;
      inDocumentation &= lines.get(k).matches("\\s*(/?\\*|@).*");
      Origin origin = companion.origins().get(number - 1);
      String from = of == null ? "" : from(of, origin, number, inDocumentation);
      String role = from.isEmpty() ? "frame" : origin.role().name().toLowerCase(Locale.ROOT);
      List<String> belongsTo = from.isEmpty() ? List.of() : List.of(from);
      String shown = from.isEmpty() ? "" : Lines.shown(from);
      rows.add("", role, number, shown, belongsTo, code.get(k));
    }
    String what = of == null ? "the record that it returns" : of.name();
    return rows.html(companion.simpleName() + ", " + what);
  }

  /** The line that a line comes from; a signature comes from the declaration. */
  private String from(CompanionMethod of, Origin origin, int number, boolean inDocumentation) {
    boolean declares = !inDocumentation && number < of.body();
    return declares
        ? names.of(of.source().fileName(), of.source().firstLine())
        : names.of(origin, of.source());
  }
}
