package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.analysis.activity.ActivityAnalysis;
import dev.adjoint.processor.analysis.memory.ArrayObjects;
import dev.adjoint.processor.analysis.memory.WrittenArrays;
import dev.adjoint.processor.frontend.lower.Subject;
import dev.adjoint.processor.ir.PrimalMethod;
import java.util.List;
import java.util.stream.Stream;

/** A method given as text, and the graph of it. */
record Drawn(PrimalMethod method, ActivityAnalysis activity) {
  static Drawn of(String name, String members) {
    PrimalMethod lowered = Subject.of(members).lowered(name).method();
    ArrayObjects objects = ArrayObjects.of(lowered);
    PrimalMethod method = WrittenArrays.mark(lowered, objects);
    return new Drawn(method, ActivityAnalysis.of(method, objects));
  }

  Drawing whole() {
    return GraphBuilder.build(method, activity);
  }

  String svg() {
    return GraphPicture.of(method, activity);
  }

  /** The labels of the nodes of some kinds, in program order. */
  static List<String> labels(Drawing drawing, Node.Kind... kinds) {
    return nodes(drawing, kinds).map(Node::label).toList();
  }

  static Stream<Node> nodes(Drawing drawing, Node.Kind... kinds) {
    return drawing.nodes().values().stream().filter(node -> List.of(kinds).contains(node.kind()));
  }

  /** The arrows of a drawing, as {@code from→to} by label, in order. */
  static List<String> arrows(Drawing drawing) {
    return drawing.edges().stream()
        .map(
            edge ->
                drawing.nodes().get(edge.from()).label()
                    + "→"
                    + drawing.nodes().get(edge.to()).label())
        .sorted()
        .toList();
  }
}
