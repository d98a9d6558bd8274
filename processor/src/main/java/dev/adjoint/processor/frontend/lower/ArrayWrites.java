package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.frontend.library.LibraryMethod;
import dev.adjoint.processor.frontend.resolve.Attribution;
import dev.adjoint.processor.ir.ArrayType;
import dev.adjoint.processor.ir.IrType;
import dev.adjoint.processor.ir.Scalar;
import javax.lang.model.element.ExecutableElement;

/** Finds writes that may change an element of some type in some array. */
final class ArrayWrites extends TreeScanner<Void, Void> {
  private final IrType element;
  private final Attribution attribution;
  private boolean found;

  private ArrayWrites(IrType element, Attribution attribution) {
    this.element = element;
    this.attribution = attribution;
  }

  /** Whether code may overwrite an array element of the type, whichever array that is in. */
  static boolean mayReach(IrType element, Tree code, Attribution attribution) {
    ArrayWrites scanner = new ArrayWrites(element, attribution);
    scanner.scan(code, null);
    return scanner.found;
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

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    for (Tree argument : tree.getArguments()) {
      found |= IrTypes.of(attribution.typeOf(argument)) instanceof ArrayType;
    }
    return super.visitNewClass(tree, unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    boolean harmless =
        attribution.symbolOf(tree) instanceof ExecutableElement method
            && switch (LibraryMethod.of(method)) {
              case ELEMENTARY, PURE -> true;
              default -> false;
            };
    found |= !harmless;
    return super.visitMethodInvocation(tree, unused);
  }

  private void target(Tree tree) {
    Tree target = Shapes.withoutParentheses(tree);
    if (target instanceof ArrayAccessTree) {
      IrType written = IrTypes.of(attribution.typeOf(target));
      boolean bothReferences = !(written instanceof Scalar) && !(element instanceof Scalar);
      found |= bothReferences || written.equals(element);
    }
  }
}
