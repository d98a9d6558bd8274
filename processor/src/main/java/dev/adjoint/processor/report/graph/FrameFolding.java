package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts one node in the place of a loop or a branch, innermost and largest first. */
final class FrameFolding {
  private final Drawing drawing;
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private final Map<Integer, Integer> chosen = new HashMap<>();

  private FrameFolding(Drawing drawing) {
    this.drawing = drawing;
    drawing.nodes().values().stream().filter(Node::counts).forEach(node -> grow(node, 1));
  }

  static Drawing fold(Drawing drawing, int limit) {
    return new FrameFolding(drawing).folded(limit);
  }

  private void grow(Node node, int by) {
    for (int id = node.parent(); id != Drawing.ROOT; id = drawing.nodes().get(id).parent()) {
      sizes.merge(id, by, Integer::sum);
    }
  }

  private Drawing folded(int limit) {
    List<Node> frames =
        new ArrayList<>(
            drawing.nodes().values().stream()
                .filter(node -> node.kind() == Node.Kind.FRAME)
                .toList());
    frames.sort(
        Comparator.<Node>comparingInt(node -> -drawing.depth(node))
            .thenComparing(node -> -sizes.getOrDefault(node.id(), 0)));
    long inner = drawing.nodes().values().stream().filter(n -> n.counts() && !n.isEnd()).count();
    int size = drawing.size();
    for (Node frame : frames) {
      int inFrame = sizes.getOrDefault(frame.id(), 0);
      if (size > limit && 10 * inFrame <= 6 * inner && inFrame > 1) {
        chosen.put(frame.id(), frame.id());
        grow(frame, 1 - inFrame);
        sizes.put(frame.id(), 1);
        size -= inFrame - 1;
      }
    }
    return drawing.replaced(replacements());
  }

  private Map<Integer, Node> replacements() {
    Map<Integer, List<Node>> members = new LinkedHashMap<>();
    for (Node node : drawing.nodes().values()) {
      int outermost = Drawing.ROOT;
      for (int id = node.id(); id != Drawing.ROOT; id = drawing.nodes().get(id).parent()) {
        outermost = chosen.containsKey(id) ? id : outermost;
      }
      if (outermost != Drawing.ROOT) {
        members.computeIfAbsent(outermost, key -> new ArrayList<>()).add(node);
      }
    }
    Map<Integer, Node> replacements = new HashMap<>();
    for (List<Node> inFrame : members.values()) {
      Node fold = fold(inFrame);
      inFrame.forEach(node -> replacements.put(node.id(), fold));
    }
    return replacements;
  }

  /** The first of the nodes is the frame itself. */
  private static Node fold(List<Node> nodes) {
    Node frame = nodes.get(0);
    List<Origin> headers =
        Fold.origins(nodes.stream().filter(node -> node.kind() == Node.Kind.FRAME).toList());
    List<String> statements =
        Fold.origins(nodes).stream()
            .filter(origin -> !headers.contains(origin))
            .map(Origin::text)
            .filter(text -> !text.isEmpty())
            .toList();
    String label = frame.detail();
    if (!statements.isEmpty()) {
      String more = statements.size() > 1 ? "\n… " + (statements.size() - 1) + " more" : "";
      label += ":\n" + StatementFolding.withoutEnd(statements.get(0)) + more;
    }
    return Fold.of(nodes, label, frame.label());
  }
}
