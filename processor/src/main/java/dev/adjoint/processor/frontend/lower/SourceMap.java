package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Let;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

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

  /** The tree of an argument that a statement passes; of the call where there is no such tree. */
  public Tree argumentOf(Statement statement, int position) {
    Tree value = statement instanceof Let let ? values.get(let.target().id()) : null;
    Tree tree = value == null ? statements.get(statement.origin()) : value;
    Tree inner =
        tree instanceof ExpressionStatementTree expression ? expression.getExpression() : tree;
    return inner instanceof MethodInvocationTree call
            && position >= 0
            && position < call.getArguments().size()
        ? call.getArguments().get(position)
        : token(tree);
  }

  /** A call is shown at the method's name, not at its parentheses. */
  private static Tree token(Tree tree) {
    Tree inner =
        tree instanceof ExpressionStatementTree statement ? statement.getExpression() : tree;
    return inner instanceof MethodInvocationTree call ? call.getMethodSelect() : inner;
  }

  /** All trees that a statement may be shown at. */
  public Collection<Tree> trees() {
    Set<Tree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
    values.values().forEach(tree -> addTokens(tree, trees));
    statements.values().forEach(tree -> addTokens(tree, trees));
    return trees;
  }

  private static void addTokens(Tree tree, Set<Tree> trees) {
    trees.add(token(tree));
    if (tree instanceof MethodInvocationTree call) {
      trees.addAll(call.getArguments());
    } else if (tree instanceof ExpressionStatementTree statement) {
      addTokens(statement.getExpression(), trees);
    }
  }

  /** Takes over where the values of another method stand, whose copies are in this one. */
  public void adopt(SourceMap other, Map<Value, Value> copies) {
    copies.forEach(
        (value, copy) -> {
          if (other.values.containsKey(value.id())) {
            values.put(copy.id(), other.values.get(value.id()));
          }
        });
  }

  /**
   * Takes over where a statement of another method stands, whose copy is in this one.
   *
   * @param file the other method's file; empty if it is the file of this one
   * @return the origin of the copy
   */
  public Origin adopt(SourceMap other, Origin origin, String file) {
    Origin copy = origin.file().isEmpty() ? origin.in(file) : origin;
    if (other.statements.containsKey(origin)) {
      statements.put(copy, other.statements.get(origin));
    }
    return copy;
  }

  void put(Value value, Tree tree) {
    values.put(value.id(), tree);
  }

  void put(Origin origin, Tree statement) {
    statements.put(origin, statement);
  }
}
