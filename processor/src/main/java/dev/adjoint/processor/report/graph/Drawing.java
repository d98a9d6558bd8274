package dev.adjoint.processor.report.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A graph that has not been laid out.
 *
 * @param name what is drawn
 * @param nodes all nodes by their ids, in program order; a frame comes before what is in it
 * @param edges all arrows
 */
record Drawing(String name, Map<Integer, Node> nodes, Set<Edge> edges) {
  /** The parent of what is in no frame. */
  static final int ROOT = -1;

  /** A drawing of nodes in any order, without the frames that have become empty. */
  static Drawing of(String name, Collection<Node> nodes, Collection<Edge> edges) {
    Map<Integer, Node> sorted = new TreeMap<>();
    nodes.forEach(node -> sorted.put(node.id(), node));
    Set<Integer> used = new LinkedHashSet<>();
    for (Node node : new ArrayList<>(sorted.values())) {
      if (node.kind() != Node.Kind.FRAME) {
        int parent = node.parent();
        while (parent != ROOT && used.add(parent)) {
          parent = sorted.get(parent).parent();
        }
      }
    }
    sorted.values().removeIf(node -> node.kind() == Node.Kind.FRAME && !used.contains(node.id()));
    return new Drawing(name, sorted, new LinkedHashSet<>(edges));
  }

  /** How many nodes a reader has to take in. */
  int size() {
    return (int) nodes.values().stream().filter(Node::counts).count();
  }

  /** How many frames are around a node. */
  int depth(Node node) {
    int depth = 0;
    for (int frame = node.parent(); frame != ROOT; frame = nodes.get(frame).parent()) {
      depth++;
    }
    return depth;
  }

  /** The nodes directly in each frame, those in none included, in program order. */
  Map<Integer, List<Node>> children() {
    Map<Integer, List<Node>> children = new LinkedHashMap<>();
    nodes
        .values()
        .forEach(
            node -> children.computeIfAbsent(node.parent(), key -> new ArrayList<>()).add(node));
    return children;
  }

  /** The same drawing with nodes replaced by others, into which several may go. */
  Drawing replaced(Map<Integer, Node> replacements) {
    Map<Integer, Node> kept = new LinkedHashMap<>();
    for (Node node : nodes.values()) {
      Node now = replacements.getOrDefault(node.id(), node);
      kept.put(now.id(), now);
    }
    Set<Edge> flow = new LinkedHashSet<>();
    for (Edge edge : edges) {
      int from = replacements.getOrDefault(edge.from(), nodes.get(edge.from())).id();
      int to = replacements.getOrDefault(edge.to(), nodes.get(edge.to())).id();
      if (from != to) {
        flow.add(new Edge(from, to, edge.kind()));
      }
    }
    flow.removeIf(
        edge ->
            edge.kind() != Edge.Kind.FLOW
                && flow.contains(new Edge(edge.from(), edge.to(), Edge.Kind.FLOW)));
    return of(name, kept.values(), flow);
  }
}
