package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whether the method that a call runs may be another one, because a subclass has its own. */
final class Overriding {
  private final Trees trees;

  Overriding(Trees trees) {
    this.trees = trees;
  }

  boolean isPossible(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    Set<Modifier> modifiers = method.getModifiers();
    boolean fixed =
        modifiers.contains(Modifier.STATIC)
            || modifiers.contains(Modifier.FINAL)
            || modifiers.contains(Modifier.PRIVATE)
            || owner.getModifiers().contains(Modifier.FINAL)
            || owner.getKind() == ElementKind.RECORD;
    return !fixed && (owner.getKind() != ElementKind.ENUM || constantHasIts(method, owner));
  }

  /** Whether a constant of the enum has a body with a method of this name. */
  private boolean constantHasIts(ExecutableElement method, TypeElement owner) {
    for (Tree member : trees.getTree(owner).getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getInitializer() instanceof NewClassTree creation
          && creation.getClassBody() != null
          && declares(creation.getClassBody(), method)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(ClassTree body, ExecutableElement method) {
    return body.getMembers().stream()
        .anyMatch(m -> m instanceof MethodTree own && own.getName().equals(method.getSimpleName()));
  }
}
