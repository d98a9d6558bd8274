package dev.adjoint.processor.frontend.fence;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.lower.Counters;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.frontend.resolve.Checkpoints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;

/**
 * Checks what {@code @Checkpoint} stands on, what it says, and that such loops run to their end.
 */
final class CheckpointFence {
  private final Attribution attribution;
  private final DiagnosticSink<Tree> sink;
  private final Set<Tree> counters = new HashSet<>();
  private final Map<Tree, Set<Name>> labels = new HashMap<>();

  CheckpointFence(Attribution attribution, DiagnosticSink<Tree> sink) {
    this.attribution = attribution;
    this.sink = sink;
  }

  /** Notes a label, before the statement that has it is checked. */
  void enter(LabeledStatementTree tree) {
    Set<Name> names = new HashSet<>(labels.getOrDefault(tree, Set.of()));
    names.add(tree.getLabel());
    labels.put(tree.getStatement(), names);
  }

  /** Checks a loop, before the variables that it declares are. */
  void enter(ForLoopTree tree) {
    if (tree.getInitializer().stream().allMatch(declared -> annotationOn(declared) == null)) {
      return;
    }
    if (!isKnown(tree)) {
      counters.addAll(tree.getInitializer()); // what is wrong was reported
      return;
    }
    VariableTree counter = Counters.of(tree, attribution);
    if (counter != null && annotationOn(counter) != null) {
      counters.add(counter);
      new EarlyExits(sink, labels.getOrDefault(tree, Set.of())).scan(tree.getStatement(), null);
    }
  }

  private AnnotationTree annotationOn(StatementTree declaration) {
    return declaration instanceof VariableTree variable
        ? Checkpoints.on(variable, attribution)
        : null;
  }

  private boolean isKnown(ForLoopTree tree) {
    return !(tree.getCondition() instanceof BinaryTree test)
        || isKnown(test.getLeftOperand()) && isKnown(test.getRightOperand());
  }

  private boolean isKnown(ExpressionTree tree) {
    return attribution.typeOf(tree) != null;
  }

  /** Checks a variable. */
  void check(VariableTree tree) {
    AnnotationTree annotation = annotationOn(tree);
    if (annotation == null) {
      return;
    }
    if (!counters.contains(tree)) {
      sink.report(annotation, DiagnosticCode.AD1055, tree.getName());
    } else if (Checkpoints.bound(annotation, attribution) == null) {
      sink.report(annotation, DiagnosticCode.AD1056);
    }
  }
}
