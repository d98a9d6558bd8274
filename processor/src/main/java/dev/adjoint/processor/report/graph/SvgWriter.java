package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a drawing that has been laid out as one {@code <svg>} element. */
final class SvgWriter {
  private static final double MARGIN = 4;

  /** How many statements a tooltip lists. */
  private static final int LISTED = 12;

  private static final String STYLE =
      """
      <style>
      .computation-graph { background: var(--paper, #fff); color: var(--ink, #222); \
      font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
      .computation-graph text { fill: currentColor; text-anchor: middle; \
      dominant-baseline: central; }
      .computation-graph rect { fill: var(--paper, #fff); stroke: var(--passive, #767676); }
      .computation-graph .active rect { stroke: var(--active, #1a5fb4); stroke-width: 1.5; }
      .computation-graph .passive rect { stroke-dasharray: 4 3; }
      .computation-graph .passive text { fill: var(--passive, #767676); }
      .computation-graph .parameter rect { stroke-width: 2.5; }
      .computation-graph .parameter text, .computation-graph .result text { font-weight: bold; }
      .computation-graph .result rect { stroke: var(--accent, #a51d2d); stroke-width: 2.5; }
      .computation-graph .constant text { font-size: 11px; }
      .computation-graph .constant rect { stroke: none; }
      .computation-graph .frame > rect { fill: none; stroke: var(--passive, #767676); }
      .computation-graph .frame > text { text-anchor: start; font-size: 12px; \
      fill: var(--passive, #767676); stroke: var(--paper, #fff); stroke-width: 4px; \
      paint-order: stroke; }
      .computation-graph path { fill: none; stroke: var(--passive, #767676); }
      .computation-graph polygon { fill: var(--passive, #767676); }
      .computation-graph path.active { stroke: var(--active, #1a5fb4); stroke-width: 1.5; }
      .computation-graph polygon.active { fill: var(--active, #1a5fb4); }
      .computation-graph path.carried { stroke-dasharray: 6 3; }
      .computation-graph path.condition { stroke-dasharray: 2 3; }
      </style>
      """;

  private final Layout layout;
  private final StringBuilder text = new StringBuilder();

  private SvgWriter(Layout layout) {
    this.layout = layout;
  }

  static String write(Layout layout) {
    SvgWriter writer = new SvgWriter(layout);
    writer.open();
    List<Node> nodes = new ArrayList<>(layout.drawing().nodes().values());
    layout.routes().forEach(writer::arrow);
    nodes.stream().filter(node -> node.kind() == Node.Kind.FRAME).forEach(writer::node);
    nodes.stream().filter(node -> node.kind() != Node.Kind.FRAME).forEach(writer::node);
    return writer.text.append("</svg>\n").toString();
  }

  private void open() {
    String width = number(layout.width() + 2 * MARGIN);
    String height = number(layout.height() + 2 * MARGIN);
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"computation-graph\"")
        .append(" role=\"group\" aria-label=\"computation graph of ")
        .append(escaped(layout.drawing().name()))
        .append("\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"")
        .append(number(-MARGIN) + " " + number(-MARGIN) + " " + width + " " + height + "\">\n")
        .append(STYLE);
  }

  private void arrow(Layout.Route route) {
    Edge edge = route.edge();
    Node from = layout.drawing().nodes().get(edge.from());
    Node to = layout.drawing().nodes().get(edge.to());
    boolean active =
        from.has(Trait.ACTIVE) && to.has(Trait.ACTIVE) && edge.kind() != Edge.Kind.CONDITION;
    String classes =
        edge.kind().name().toLowerCase(Locale.ROOT) + (active ? " active" : " passive");
    List<Layout.Point> points = Arrows.fitted(layout, route);
    text.append("<path class=\"edge " + classes + "\" d=\"").append(path(points)).append("\"/>\n");
    text.append("<polygon class=\"" + classes + "\" points=\"");
    Arrows.head(points).forEach(point -> text.append(pair(point)).append(' '));
    text.setLength(text.length() - 1);
    text.append("\"/>\n");
  }

  private static String path(List<Layout.Point> points) {
    StringBuilder path = new StringBuilder();
    for (Layout.Point point : points) {
      path.append(path.isEmpty() ? "M" : " L").append(pair(point));
    }
    return path.toString();
  }

  private void node(Node node) {
    Layout.Box box = layout.boxes().get(node.id());
    Shape shape = Shape.of(node);
    text.append("<g class=\"").append(classes(node)).append('"');
    String lines = lines(node);
    if (!lines.isEmpty()) {
      text.append(" data-line=\"").append(escaped(lines)).append('"');
    }
    text.append("><title>").append(escaped(title(node))).append("</title>");
    text.append("<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\"")
        .append(" width=\"" + number(box.width()) + "\" height=\"" + number(box.height()) + "\"")
        .append(" rx=\"" + number(shape.corner()) + "\"/>");
    if (node.kind() == Node.Kind.FRAME) {
      line(shape.lines().get(0), box.x() + 8, box.y() + Shape.TITLE / 2);
    } else {
      double y = box.centerY() - (shape.lines().size() - 1) * Shape.LINE / 2;
      for (int i = 0; i < shape.lines().size(); i++) {
        line(shape.lines().get(i), box.centerX(), y + i * Shape.LINE);
      }
    }
    text.append("</g>\n");
  }

  private void line(String line, double x, double y) {
    text.append("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\">")
        .append(escaped(line))
        .append("</text>");
  }

  private static String classes(Node node) {
    List<String> classes = new ArrayList<>(List.of("node"));
    classes.add(
        switch (node.kind()) {
          case VARIABLE -> "variable";
          case ELEMENT -> "variable element";
          case CONSTANT -> "constant";
          case OPERATOR -> "operator";
          case FOLD -> "folded";
          case FRAME -> "frame";
        });
    if (node.kind() != Node.Kind.FRAME && node.kind() != Node.Kind.CONSTANT) {
      classes.add(node.has(Trait.ACTIVE) ? "active" : "passive");
    }
    if (node.has(Trait.PARAMETER)) {
      classes.add("parameter");
    }
    if (node.has(Trait.RESULT)) {
      classes.add("result");
    }
    return String.join(" ", classes);
  }

  private static String lines(Node node) {
    Set<String> lines = new LinkedHashSet<>();
    for (Origin origin : node.origins()) {
      String file = origin.file().isEmpty() ? "" : origin.file() + ":";
      lines.add(file + origin.line());
    }
    return String.join(" ", lines);
  }

  private static String title(Node node) {
    StringBuilder title = new StringBuilder(node.detail());
    List<Origin> origins = node.origins();
    for (Origin origin : origins.subList(0, Math.min(LISTED, origins.size()))) {
      if (!origin.text().isEmpty()) {
        String file = origin.file().isEmpty() ? "" : origin.file() + " ";
        title.append("\n" + file + "line " + origin.line() + ": " + origin.text());
      }
    }
    if (origins.size() > LISTED) {
      title.append("\n… and " + (origins.size() - LISTED) + " more");
    }
    if (node.counts()) {
      title.append(node.has(Trait.ACTIVE) ? "\n(active)" : "\n(passive)");
    }
    return title.toString();
  }

  private static String pair(Layout.Point point) {
    return number(point.x()) + "," + number(point.y());
  }

  /** A coordinate with one digit behind the point, if it needs one. */
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long digits = Math.abs(tenths);
    return sign + digits / 10 + (digits % 10 == 0 ? "" : "." + digits % 10);
  }

  /** Text as XML has it; what XML cannot contain becomes a question mark. */
  private static String escaped(String raw) {
    StringBuilder escaped = new StringBuilder();
    raw.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : '?');
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\n'
        || point == '\t'
        || point >= 0x20 && point < 0xD800
        || point >= 0xE000 && point < 0xFFFE
        || point >= 0x10000;
  }
}
