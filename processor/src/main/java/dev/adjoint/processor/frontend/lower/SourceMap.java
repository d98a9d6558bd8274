package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.Map;

/** The tree that each value was computed by, for messages at the exact token. */
public final class SourceMap {
  private final Map<Integer, Tree> trees = new HashMap<>();

  /** The tree that computes the value; {@code null} for a value of a later stage. */
  public Tree treeOf(Value value) {
    return trees.get(value.id());
  }

  void put(Value value, Tree tree) {
    trees.put(value.id(), tree);
  }
}
