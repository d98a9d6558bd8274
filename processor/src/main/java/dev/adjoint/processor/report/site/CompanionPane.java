package dev.adjoint.processor.report.site;

import dev.adjoint.processor.ir.DerivedMethod;
import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
            .forEach(line -> line.forEach(origin -> action.accept(one, origin)));
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

  /** The first panel of reverse mode with sweeps of its own, rather than a call of another. */
  private int mostInstructive() {
    int best = 0;
    for (int k = 1; k < panels.size(); k++) {
      boolean reverse = panels.get(k).companion() == panels.get(0).companion();
      if (reverse && derived(panels.get(k)) > 2 * derived(panels.get(best))) {
        best = k;
      }
    }
    return best;
  }

  private static long derived(Panel panel) {
    Extent lines = panel.main().lines();
    return panel.companion().origins().subList(lines.first() - 1, lines.last()).stream()
        .filter(line -> !line.isEmpty())
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
    int documented = documented(unindented);
    CodeRows rows = new CodeRows();
    for (int k = 0; k < code.size(); k++) {
      if (documented > 0 && k == 0) {
        rows.beginFolded(unindented.get(1).replaceFirst("^ \\* (<p>)?", ""));
      }
      int number = extent.first() + k;
      List<Origin> origins = companion.origins().get(number - 1);
      List<String> from = List.of();
      if (of != null && k >= documented) {
        from = number < of.body() ? declaration(of) : from(of, origins, unindented.get(k));
      }
      rows.add("", role(origins), number, Lines.shown(from), from, code.get(k));
      if (k == documented - 1) {
        rows.endFolded();
      }
    }
    String what = of == null ? "the record that it returns" : of.name();
    return rows.html(companion.simpleName() + ", " + what);
  }

  /** How many lines of documentation there are before the declaration. */
  private static int documented(List<String> lines) {
    return lines.get(0).equals("/**") ? lines.indexOf(" */") + 1 : 0;
  }

  private static String role(List<Origin> origins) {
    return origins.isEmpty() ? "frame" : origins.get(0).role().name().toLowerCase(Locale.ROOT);
  }

  private List<String> declaration(CompanionMethod of) {
    return List.of(names.of(of.source().fileName(), of.source().firstLine()));
  }

  /**
   * The lines that a line comes from. Where a variable is given a constant, nothing is left of that
   * statement but the line itself, which is then found in the source as it is.
   */
  private List<String> from(CompanionMethod of, List<Origin> origins, String code) {
    Set<String> from = new LinkedHashSet<>();
    boolean copied = origins.stream().allMatch(Origin::isPrimal);
    if (copied && of.source().fileName().equals(method.file().name())) {
      method.lineOf(code.strip()).ifPresent(line -> from.add(Integer.toString(line)));
    }
    origins.forEach(origin -> from.add(names.of(origin, of.source())));
    return List.copyOf(from);
  }
}
