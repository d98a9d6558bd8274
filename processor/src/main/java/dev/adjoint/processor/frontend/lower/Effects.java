package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.frontend.resolve.Attribution;
import javax.lang.model.element.ExecutableElement;

/** Whether evaluating an expression changes anything, or jumps within itself. */
final class Effects extends TreeScanner<Void, Void> {
  private final Attribution attribution;
  private boolean found;

  private Effects(Attribution attribution) {
    this.attribution = attribution;
  }

  /**
   * Whether the expression assigns nothing, creates nothing, calls only pure functions, and has no
   * statements inside.
   */
  static boolean none(Tree tree, Attribution attribution) {
    Effects scanner = new Effects(attribution);
    scanner.scan(tree, null);
    return !scanner.found;
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    found = true;
    return null;
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    found = true;
    return null;
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    found |= Shapes.isIncrementOrDecrement(tree);
    return super.visitUnary(tree, unused);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    found = true;
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    found = true;
    return null;
  }

  @Override
  public Void visitNewArray(NewArrayTree tree, Void unused) {
    found = true;
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    boolean pure =
        attribution.symbolOf(tree) instanceof ExecutableElement method
            && switch (LibraryMethod.of(method)) {
              case ELEMENTARY, PURE -> true;
              default -> false;
            };
    found |= !pure;
    return super.visitMethodInvocation(tree, unused);
  }
}
