package dev.adjoint.examples.mlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The computation graph of {@link WeightDecayMlp}, drawn as the book draws it: variables are boxes,
 * operators are circles. Values flow along the arrows, adjoints against them.
 */
public final class MlpGraph {
  private static final int COLUMN = 70;
  private static final int ROW = 80;
  private static final int HALF = 17;

  private final StringBuilder arrows = new StringBuilder();
  private final StringBuilder nodes = new StringBuilder();

  private MlpGraph() {}

  /** The picture as SVG. */
  static String svg() {
    MlpGraph graph = new MlpGraph();
    graph.prediction();
    graph.loss();
    graph.decay();
    return graph.toSvg();
  }

  /** z = W⁽¹⁾x, h = φ(z), o = W⁽²⁾h. */
  private void prediction() {
    variable(0, 0, "x");
    operator(1, 0, "×");
    variable(2, 0, "z");
    operator(3, 0, "φ");
    variable(4, 0, "h");
    operator(5, 0, "×");
    variable(6, 0, "o");
    variable(1, 1, "W⁽¹⁾");
    variable(5, 1, "W⁽²⁾");
    for (int column = 0; column < 6; column++) {
      arrow(column, 0, column + 1, 0);
    }
    arrow(1, 1, 1, 0);
    arrow(5, 1, 5, 0);
  }

  /** L = l(o, y), J = L + s. */
  private void loss() {
    operator(7, 0, "l");
    variable(7, 1, "y");
    variable(8, 0, "L");
    operator(9, 0, "+");
    variable(10, 0, "J");
    for (int column = 6; column < 10; column++) {
      arrow(column, 0, column + 1, 0);
    }
    arrow(7, 1, 7, 0);
  }

  /** s = λ/2 (‖W⁽¹⁾‖² + ‖W⁽²⁾‖²). */
  private void decay() {
    operator(1, 2, "‖·‖²");
    operator(5, 2, "‖·‖²");
    operator(7, 2, "+");
    operator(8, 2, "×");
    variable(8, 1, "λ/2");
    variable(9, 2, "s");
    arrow(1, 1, 1, 2);
    arrow(5, 1, 5, 2);
    path("M%d %d V%d H%d V%d", x(1), y(2) + HALF, y(2) + 40, x(7), y(2) + HALF + 3);
    arrow(5, 2, 7, 2);
    arrow(7, 2, 8, 2);
    arrow(8, 1, 8, 2);
    arrow(8, 2, 9, 2);
    arrow(9, 2, 9, 0);
  }

  private void variable(int column, int row, String name) {
    append(
        nodes,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#e3eefc\" stroke=\"#33557f\"/>",
        x(column) - HALF,
        y(row) - HALF,
        2 * HALF,
        2 * HALF);
    label(column, row, name);
  }

  private void operator(int column, int row, String name) {
    append(
        nodes,
        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#fdf1da\" stroke=\"#8a6420\"/>",
        x(column),
        y(row),
        HALF);
    label(column, row, name);
  }

  private void label(int column, int row, String name) {
    append(
        nodes,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        x(column),
        y(row) + 5,
        name);
  }

  /** An arrow between two nodes of one row or one column. */
  private void arrow(int fromColumn, int fromRow, int toColumn, int toRow) {
    int across = Integer.signum(toColumn - fromColumn);
    int down = Integer.signum(toRow - fromRow);
    path(
        "M%d %d L%d %d",
        x(fromColumn) + across * HALF,
        y(fromRow) + down * HALF,
        x(toColumn) - across * (HALF + 3),
        y(toRow) - down * (HALF + 3));
  }

  private void path(String form, Object... places) {
    append(
        arrows,
        "<path d=\"%s\" fill=\"none\" stroke=\"#444444\" marker-end=\"url(#head)\"/>",
        String.format(Locale.ROOT, form, places));
  }

  private static int x(int column) {
    return 40 + column * COLUMN;
  }

  private static int y(int row) {
    return 40 + row * ROW;
  }

  private static void append(StringBuilder to, String form, Object... arguments) {
    to.append(String.format(Locale.ROOT, form, arguments)).append('\n');
  }

  private String toSvg() {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"13\">\n",
            x(10) + 40,
            y(2) + 60)
        + "<defs><marker id=\"head\" markerWidth=\"8\" markerHeight=\"8\" refX=\"4\" refY=\"4\""
        + " orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"#444444\"/></marker></defs>\n"
        + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
        + arrows
        + nodes
        + "</svg>\n";
  }

  /** Writes the picture into the file that is given. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), svg());
  }
}
