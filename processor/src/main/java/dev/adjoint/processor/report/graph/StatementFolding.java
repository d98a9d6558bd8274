package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts one node in the place of all that a statement makes, largest statements first. */
final class StatementFolding {
  /** The nodes that follow one another in one frame and belong to one statement. */
  private record Run(int frame, int number) {}

  private StatementFolding() {}

  /**
   * Folds statements until there are at most {@code limit} nodes, or nothing is left to be folded.
   *
   * @param variables whether the variables that are assigned go into the node as well
   */
  static Drawing fold(Drawing drawing, int limit, boolean variables) {
    List<List<Node>> runs = new ArrayList<>(runs(drawing, variables));
    runs.sort(Comparator.comparingInt((List<Node> run) -> -count(run)));
    int size = drawing.size();
    Map<Integer, Node> folded = new HashMap<>();
    for (List<Node> run : runs) {
      if (size <= limit || count(run) < 2) {
        break;
      }
      size -= count(run) - 1;
      Node fold = Fold.of(run, text(run), text(run));
      run.forEach(node -> folded.put(node.id(), fold));
    }
    return drawing.replaced(folded);
  }

  private static int count(List<Node> nodes) {
    return (int) nodes.stream().filter(Node::counts).count();
  }

  private static String text(List<Node> run) {
    return withoutEnd(run.get(0).origins().get(0).text());
  }

  /** A statement without its semicolon. */
  static String withoutEnd(String text) {
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<List<Node>> runs(Drawing drawing, boolean variables) {
    Map<Run, List<Node>> runs = new LinkedHashMap<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<Integer, Origin> latest = new HashMap<>();
    for (Node node : drawing.nodes().values()) {
      if (node.isEnd() || node.origins().isEmpty()) {
        continue;
      }
      Origin origin = node.origins().get(0);
      if (!origin.equals(latest.put(node.parent(), origin))) {
        numbers.merge(node.parent(), 1, Integer::sum);
      }
      if (node.kind() != Node.Kind.FRAME && (variables || node.kind() != Node.Kind.VARIABLE)) {
        Run run = new Run(node.parent(), numbers.get(node.parent()));
        runs.computeIfAbsent(run, key -> new ArrayList<>()).add(node);
      }
    }
    return List.copyOf(runs.values());
  }
}
