package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/** What {@code javac} found in the bodies, after it attributed them. */
final class CompilerFindings extends BodyWalk {
  private final Trees trees;
  private final Set<String> skipped;
  private final Locals locals = new Locals();

  CompilerFindings(Trees trees, Types types, Findings findings, Set<String> skipped) {
    super(trees, types, findings);
    this.trees = trees;
    this.skipped = skipped;
  }

  @Override
  boolean enters(TreePath method) {
    return !skipped.contains(OurFindings.key(method, trees));
  }

  @Override
  Fact factOf(TreePath path) {
    Element element = trees.getElement(path);
    Tree tree = path.getLeaf();
    if (tree instanceof VariableTree) {
      locals.add(element, tree);
      return new Fact(element.asType(), null, null);
    }
    return new Fact(trees.getTypeMirror(path), element, locals.of(element));
  }

  @Override
  Object constantOf(TreePath variable) {
    return ((VariableElement) trees.getElement(variable)).getConstantValue();
  }
}
