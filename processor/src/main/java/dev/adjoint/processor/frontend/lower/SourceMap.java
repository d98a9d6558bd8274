package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The tree behind each statement of a lowered body, for messages at the exact token. */
public final class SourceMap {
  private final Map<Integer, Tree> values = new HashMap<>();

  /** Each statement of the user has an origin of its own, which all that it becomes shares. */
  private final Map<Origin, Tree> statements = new IdentityHashMap<>();

  /** The tree of what a statement computes; {@code null} for a statement of a later stage. */
  public Tree treeOf(Statement statement) {
    Tree value = statement instanceof Let let ? values.get(let.target().id()) : null;
    return token(value == null ? statements.get(statement.origin()) : value);
  }

  /** A call is shown at the method's name, not at its parentheses. */
  private static Tree token(Tree tree) {
    Tree inner =
        tree instanceof ExpressionStatementTree statement ? statement.getExpression() : tree;
    return inner instanceof MethodInvocationTree call ? call.getMethodSelect() : inner;
  }

  void put(Value value, Tree tree) {
    values.put(value.id(), tree);
  }

  void put(Origin origin, Tree statement) {
    statements.put(origin, statement);
  }
}
