package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Origin;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One node in the place of several. */
final class Fold {
  private Fold() {}

  /** The node for some that are in one frame. */
  static Node of(List<Node> nodes, String label, String detail) {
    Node first = nodes.get(0);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    nodes.forEach(node -> traits.addAll(node.traits()));
    return new Node(
        first.id(), Node.Kind.FOLD, label, detail, origins(nodes), traits, first.parent());
  }

  /** The statements that nodes stand for, in program order. */
  static List<Origin> origins(List<Node> nodes) {
    Set<Origin> origins = new LinkedHashSet<>();
    nodes.forEach(node -> origins.addAll(node.origins()));
    return List.copyOf(origins);
  }
}
