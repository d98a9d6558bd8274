package dev.adjoint.processor.frontend.rules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Finds the trees of a declaration's annotations, repeated ones too. */
final class DeclarationTrees {
  private final Trees trees;
  private final Element declaration;
  private final TreePath path;

  DeclarationTrees(Trees trees, Element declaration, TreePath path) {
    this.trees = trees;
    this.declaration = declaration;
    this.path = path;
  }

  /** The tree of the value, else of the annotation, else of the declaration. */
  Tree find(AnnotationMirror annotation, AnnotationValue value) {
    if (annotation == null) {
      return path.getLeaf();
    }
    AnnotationTree repeated = repeated(annotation);
    if (repeated != null) {
      return value == null ? repeated : argument(repeated, annotation, value);
    }
    Tree exact = value == null ? null : trees.getTree(declaration, annotation, value);
    Tree whole = exact == null ? trees.getTree(declaration, annotation) : exact;
    return whole == null ? path.getLeaf() : whole;
  }

  /**
   * The tree of one of several annotations that state partial derivatives: the compiler's services
   * know only that of the container, which nobody wrote.
   */
  private AnnotationTree repeated(AnnotationMirror annotation) {
    int position = RuleAnnotations.partials(declaration).indexOf(annotation);
    if (position < 0 || !(path.getLeaf() instanceof MethodTree method)) {
      return null;
    }
    List<? extends AnnotationTree> written =
        method.getModifiers().getAnnotations().stream()
            .filter(tree -> tree.getAnnotationType().toString().endsWith("Partial"))
            .toList();
    return position < written.size() ? written.get(position) : null;
  }

  private static Tree argument(
      AnnotationTree tree, AnnotationMirror annotation, AnnotationValue value) {
    String name =
        annotation.getElementValues().entrySet().stream()
            .filter(entry -> entry.getValue().equals(value))
            .map(Map.Entry::getKey)
            .map(element -> element.getSimpleName().toString())
            .findFirst()
            .orElse("");
    return tree.getArguments().stream()
        .filter(AssignmentTree.class::isInstance)
        .map(AssignmentTree.class::cast)
        .filter(assignment -> assignment.getVariable().toString().equals(name))
        .map(assignment -> (Tree) assignment.getExpression())
        .findFirst()
        .orElse(tree);
  }
}
