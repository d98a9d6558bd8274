package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.frontend.resolve.Attribution;
import java.util.HashSet;
import java.util.Set;

/** Finds the local variables that a piece of source assigns. */
final class AssignedVariables extends TreeScanner<Void, Void> {
  private final Attribution attribution;
  private final Set<Tree> assigned = new HashSet<>();

  private AssignedVariables(Attribution attribution) {
    this.attribution = attribution;
  }

  /** The declarations of the variables that are assigned somewhere in the trees. */
  static Set<Tree> in(Iterable<? extends Tree> trees, Attribution attribution) {
    AssignedVariables scanner = new AssignedVariables(attribution);
    scanner.scan(trees, null);
    return scanner.assigned;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    target(tree.getVariable());
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    target(tree.getVariable());
    return super.visitCompoundAssignment(tree, unused);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    if (Shapes.isIncrementOrDecrement(tree)) {
      target(tree.getExpression());
    }
    return super.visitUnary(tree, unused);
  }

  private void target(Tree tree) {
    Tree target = Shapes.withoutParentheses(tree);
    Tree declaration = target instanceof IdentifierTree ? attribution.declarationOf(target) : null;
    if (declaration != null) {
      assigned.add(declaration);
    }
  }
}
