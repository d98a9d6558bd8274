package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.VariableTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The local variables and parameters in scope, innermost block first. */
final class LocalScope {
  private final Deque<Map<String, VariableTree>> blocks = new ArrayDeque<>();

  /** Runs {@code body} in a block of its own. */
  void inBlock(Runnable body) {
    blocks.push(new HashMap<>());
    body.run();
    blocks.pop();
  }

  void declare(VariableTree variable) {
    blocks.element().put(variable.getName().toString(), variable);
  }

  /** The declaration that a name refers to; {@code null} if it is no local variable. */
  VariableTree find(CharSequence name) {
    for (Map<String, VariableTree> block : blocks) {
      VariableTree found = block.get(name.toString());
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
