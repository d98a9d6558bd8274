package dev.adjoint.processor.oracle;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** One annotated method of the corpus with the binary name of its class and what javac knows. */
public record AttributedMethod(
    String className, MethodTree tree, ExecutableElement element, CompilationUnitTree unit) {

  public String name() {
    return element.getSimpleName().toString();
  }

  public boolean isStatic() {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  /** Whether an element of the array is assigned under its own name. */
  public boolean writes(String array) {
    Set<String> written = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        note(assignment.getVariable());
        return super.visitAssignment(assignment, null);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
        note(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, null);
      }

      private void note(ExpressionTree variable) {
        ExpressionTree owner = variable;
        while (owner instanceof ArrayAccessTree access) {
          owner = access.getExpression();
          written.add(owner.toString());
        }
      }
    }.scan(tree, null);
    return written.contains(array);
  }
}
