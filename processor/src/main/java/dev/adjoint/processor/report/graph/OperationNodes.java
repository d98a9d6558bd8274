package dev.adjoint.processor.report.graph;

import dev.adjoint.processor.ir.Constant;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Operand;
import dev.adjoint.processor.ir.Operation;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes of one operation: its circle, and the box of the variable that it is assigned to. */
final class OperationNodes {
  private static final int LABEL = 24;
  private static final int DETAIL = 200;

  private final Scene scene;
  private final Wording wording;
  private final Dependencies dependencies;

  /** The elements that have been read, since anything was last written. */
  private final Map<String, Set<Integer>> elements = new HashMap<>();

  OperationNodes(Scene scene, Wording wording, Dependencies dependencies) {
    this.scene = scene;
    this.wording = wording;
    this.dependencies = dependencies;
  }

  /** What was read may be something else from here on. */
  void forgetElements() {
    elements.clear();
  }

  void draw(Let let) {
    Value target = let.target();
    Operation operation = let.operation();
    if (operation instanceof Operation.Load && target.type().rank() == 0) {
      element(let);
    } else if (operation instanceof Operation.Copy || operation instanceof Operation.Convert) {
      copy(target, operation.operands().get(0));
    } else if (isAlias(operation, target)) {
      scene.bind(target, scene.sources(operation.operands().get(0)));
    } else if (isPlace(operation)) {
      place(target, operation);
    } else if (operation instanceof Operation.Select select) {
      scene.bind(target, merged(select, target));
    } else {
      scene.bind(target, named(target, operator(operation, target)));
    }
  }

  /** Where several values meet: a circle with the condition, unless all are the same. */
  Set<Integer> merge(String label, String detail, List<Operand> values, Value target) {
    long constants = values.stream().filter(Constant.class::isInstance).count();
    List<Set<Integer>> nodes = values.stream().map(scene::sources).distinct().toList();
    if (nodes.size() == 1 && constants == 0) {
      return nodes.get(0);
    }
    int circle = scene.add(Node.Kind.OPERATOR, label, detail, target);
    nodes.forEach(from -> scene.connect(from, circle, Edge.Kind.FLOW));
    return Set.of(circle);
  }

  /** Arrows from the numbers that decide which of several values is taken. */
  void decide(Operand condition, Set<Integer> merged) {
    for (Value compared : dependencies.compared(condition)) {
      merged.stream()
          .filter(node -> scene.node(node).kind() == Node.Kind.OPERATOR)
          .forEach(node -> scene.connect(scene.sources(compared), node, Edge.Kind.CONDITION));
    }
  }

  /** The box of a variable, behind what computes it; what computes it if there is no variable. */
  Set<Integer> named(Value target, Set<Integer> computed) {
    if (!target.isNamed()) {
      return computed;
    }
    if (computed.size() == 1) {
      Node only = scene.node(computed.iterator().next());
      if (only.kind() == Node.Kind.VARIABLE && only.label().equals(target.name())) {
        return computed;
      }
    }
    int box = scene.add(Node.Kind.VARIABLE, target.name(), target.name(), target);
    scene.connect(computed, box, Edge.Kind.FLOW);
    return Set.of(box);
  }

  private static boolean isAlias(Operation operation, Value target) {
    return operation instanceof Operation.Load && target.type().rank() > 0;
  }

  private static boolean isPlace(Operation operation) {
    return operation instanceof Operation.NewArray
        || operation instanceof Operation.ZerosLike
        || operation instanceof Operation.NewStack
        || operation instanceof Operation.ArrayLiteral
        || operation instanceof Operation.StaticRead
        || operation instanceof Operation.AssertionsEnabled
        || operation instanceof Operation.Length
        || operation instanceof Operation.FieldRead
        || operation instanceof Operation.Component;
  }

  private void copy(Value target, Operand operand) {
    scene.bind(target, named(target, scene.sources(operand)));
  }

  private void element(Let let) {
    Value target = let.target();
    Operation.Load load = (Operation.Load) let.operation();
    String text = target.isNamed() ? target.name() : wording.text(target, DETAIL);
    String read = wording.spelled(load, DETAIL);
    if (target.isNamed()) {
      int box = scene.add(Node.Kind.VARIABLE, text, text + " = " + read, target);
      scene.feed(load.array(), box);
      scene.bind(target, Set.of(box));
      return;
    }
    String key = scene.frame() + " " + read + " " + Wording.key(target, dependencies);
    scene.bind(
        target,
        elements.computeIfAbsent(
            key,
            unused -> {
              String label = Wording.shortened(read, LABEL);
              int box = scene.add(Node.Kind.ELEMENT, label, read, target);
              scene.feed(load.array(), box);
              return Set.of(box);
            }));
  }

  private void place(Value target, Operation operation) {
    String text = target.isNamed() ? target.name() : wording.text(target, DETAIL);
    Node.Kind kind = operation instanceof Operation.Length ? Node.Kind.ELEMENT : Node.Kind.VARIABLE;
    int box = scene.add(kind, Wording.shortened(text, LABEL), text, target);
    Dependencies.flowing(operation).forEach(operand -> scene.feed(operand, box));
    scene.bind(target, Set.of(box));
  }

  private Set<Integer> merged(Operation.Select select, Value target) {
    String condition = wording.text(select.condition(), DETAIL);
    Set<Integer> merged =
        merge(
            Wording.shortened(condition, LABEL) + " ?",
            condition + " ?",
            List.of(select.whenTrue(), select.whenFalse()),
            target);
    decide(select.condition(), merged);
    return named(target, merged);
  }

  private Set<Integer> operator(Operation operation, Value target) {
    String detail = wording.spelled(operation, DETAIL);
    int circle =
        scene.add(
            Node.Kind.OPERATOR,
            Wording.shortened(Wording.operator(operation), LABEL),
            target.isNamed() ? target.name() + " = " + detail : detail,
            target);
    Dependencies.flowing(operation).stream()
        .distinct()
        .forEach(operand -> scene.feed(operand, circle));
    return Set.of(circle);
  }
}
