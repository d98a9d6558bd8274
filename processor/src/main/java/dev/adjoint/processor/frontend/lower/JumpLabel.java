package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Label;
import java.util.List;

/** A place that jumps lead to: its label, the variables that it delivers, and whether any came. */
final class JumpLabel {
  private final Label label;
  private final List<Tree> variables;
  private boolean used;

  JumpLabel(Label label, List<Tree> variables) {
    this.label = label;
    this.variables = List.copyOf(variables);
  }

  /** The label, for a jump to it. */
  Label use() {
    used = true;
    return label;
  }

  Label label() {
    return label;
  }

  List<Tree> variables() {
    return variables;
  }

  boolean isUsed() {
    return used;
  }
}
