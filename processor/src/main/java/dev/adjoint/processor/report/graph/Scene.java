package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A picture while it is made: its nodes and arrows, and which node each value comes from. */
final class Scene {
  private final Activity activity;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Edge> edges = new LinkedHashSet<>();
  private final Map<Value, Set<Integer>> sources = new HashMap<>();
  private final Deque<Integer> frames = new ArrayDeque<>(List.of(Drawing.ROOT));
  private Origin origin = Origin.FRAME;

  Scene(Activity activity) {
    this.activity = activity;
  }

  Drawing drawing(String name) {
    return Drawing.of(name, nodes, edges);
  }

  /** From now on, nodes belong to this statement. */
  void at(Origin newOrigin) {
    origin = newOrigin.as(Origin.Role.PRIMAL);
  }

  /** Begins a loop or a branch, in which nodes are until {@link #leave}. */
  void enter(String label, String detail) {
    frames.push(add(Node.Kind.FRAME, label, detail));
  }

  void leave() {
    frames.pop();
  }

  /** The frame that new nodes are in. */
  int frame() {
    return frames.peek();
  }

  Node node(int id) {
    return nodes.get(id);
  }

  /** A node that no derivative flows through. */
  int add(Node.Kind kind, String label, String detail) {
    return add(kind, label, detail, EnumSet.noneOf(Trait.class));
  }

  /** A node that is active if the value is. */
  int add(Node.Kind kind, String label, String detail, Operand value) {
    return add(kind, label, detail, traits(value));
  }

  int add(Node.Kind kind, String label, String detail, Set<Trait> traits) {
    int id = nodes.size();
    List<Origin> origins = origin.line() > 0 ? List.of(origin) : List.of();
    nodes.add(new Node(id, kind, label, detail, origins, traits, frames.peek()));
    return id;
  }

  Set<Trait> traits(Operand value) {
    return activity.isActive(value) ? EnumSet.of(Trait.ACTIVE) : EnumSet.noneOf(Trait.class);
  }

  /** Says that a node is one more thing. */
  void mark(int id, Trait trait) {
    Node node = nodes.get(id);
    Set<Trait> traits = EnumSet.of(trait);
    traits.addAll(node.traits());
    nodes.set(
        id,
        new Node(
            id, node.kind(), node.label(), node.detail(), node.origins(), traits, node.parent()));
  }

  /** The nodes that an operand comes from; a constant gets a node of its own. */
  Set<Integer> sources(Operand operand) {
    if (operand instanceof Constant constant) {
      String text = Wording.number(constant);
      return Set.of(add(Node.Kind.CONSTANT, Wording.shortened(text, 12), text));
    }
    return sources.getOrDefault((Value) operand, Set.of());
  }

  void bind(Value value, Collection<Integer> nodesOfValue) {
    sources.put(value, new LinkedHashSet<>(nodesOfValue));
  }

  void connect(Collection<Integer> from, int to, Edge.Kind kind) {
    from.forEach(node -> edges.add(new Edge(node, to, kind)));
  }

  /** Arrows from what an operand comes from. */
  void feed(Operand operand, int to) {
    connect(sources(operand), to, Edge.Kind.FLOW);
  }
}
