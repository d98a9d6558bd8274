package dev.adjoint.processor.report.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts one node in the place of parameters, or results, that are too many to be looked at. */
final class EndFolding {
  /** How many parameters, and how many results, are looked at one by one. */
  private static final int ALONE = 8;

  private EndFolding() {}

  static Drawing fold(Drawing drawing, int limit) {
    Set<Integer> connected = new HashSet<>();
    drawing.edges().forEach(edge -> connected.addAll(List.of(edge.from(), edge.to())));
    Map<Integer, Node> folded = new HashMap<>();
    List<Node> parameters = with(drawing, Trait.PARAMETER);
    List<Node> unused = parameters.stream().filter(n -> !connected.contains(n.id())).toList();
    join(unused, 1, "parameters", folded);
    List<Node> used = parameters.stream().filter(n -> connected.contains(n.id())).toList();
    join(used, ALONE, "parameters", folded);
    List<Node> results =
        with(drawing, Trait.RESULT).stream().filter(n -> !n.has(Trait.PARAMETER)).toList();
    join(results, ALONE, "results", folded);
    return drawing.replaced(folded);
  }

  private static List<Node> with(Drawing drawing, Trait trait) {
    return drawing.nodes().values().stream().filter(node -> node.has(trait)).toList();
  }

  /** Leaves some as they are, and makes one of the rest. */
  private static void join(List<Node> nodes, int alone, String what, Map<Integer, Node> folded) {
    if (nodes.size() > alone) {
      List<Node> rest = nodes.subList(alone - 1, nodes.size());
      String names = rest.stream().map(Node::label).collect(Collectors.joining(", "));
      Node fold = Fold.of(rest, rest.size() + " " + what + "\n" + names, names);
      rest.forEach(node -> folded.put(node.id(), fold));
    }
  }
}
