package dev.adjoint.processor.frontend.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.adjoint.processor.frontend.resolve.Attribution;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What javac itself found when it attributed a compilation unit. */
final class JavacAttribution implements Attribution {
  private final Trees trees;
  private final Map<Tree, TreePath> paths = new HashMap<>();
  private final Map<Element, Tree> declarations = new HashMap<>();

  JavacAttribution(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          paths.put(tree, new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, unused);
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        declarations.put(trees.getElement(getCurrentPath()), tree);
        return super.visitVariable(tree, unused);
      }
    }.scan(new TreePath(unit), null);
  }

  @Override
  public TypeMirror typeOf(Tree tree) {
    return trees.getTypeMirror(paths.get(tree));
  }

  @Override
  public Element symbolOf(Tree tree) {
    Element element = trees.getElement(paths.get(tree));
    return element != null && isLocal(element) ? null : element;
  }

  @Override
  public Tree declarationOf(Tree tree) {
    if (!(tree instanceof IdentifierTree)) {
      return null;
    }
    Element element = trees.getElement(paths.get(tree));
    return element != null && isLocal(element) ? declarations.get(element) : null;
  }

  private static boolean isLocal(Element element) {
    return switch (element.getKind()) {
      case LOCAL_VARIABLE, PARAMETER, EXCEPTION_PARAMETER, RESOURCE_VARIABLE, BINDING_VARIABLE ->
          true;
      default -> false;
    };
  }

  /** Literals, constant variables, signs and comparisons of literals: enough for these tests. */
  @Override
  public Object constantOf(Tree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return constantOf(inner.getExpression());
    }
    if (tree instanceof LiteralTree literal) {
      return literal.getValue();
    }
    if (tree instanceof UnaryTree unary && tree.getKind() == Tree.Kind.UNARY_MINUS) {
      return negated(constantOf(unary.getExpression()));
    }
    if (tree instanceof BinaryTree binary && tree.getKind() == Tree.Kind.PLUS) {
      return sum(constantOf(binary.getLeftOperand()), constantOf(binary.getRightOperand()));
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      Element element = trees.getElement(paths.get(tree));
      boolean variable =
          element instanceof VariableElement && element.getKind() != ElementKind.PARAMETER;
      return variable ? ((VariableElement) element).getConstantValue() : null;
    }
    return null;
  }

  private static Object sum(Object left, Object right) {
    if (left instanceof String && right != null || left != null && right instanceof String) {
      return left.toString() + right;
    }
    return left instanceof Integer a && right instanceof Integer b ? Integer.valueOf(a + b) : null;
  }

  private static Object negated(Object value) {
    if (value instanceof Integer number) {
      return -number;
    }
    if (value instanceof Long number) {
      return -number;
    }
    if (value instanceof Float number) {
      return -number;
    }
    return value instanceof Double number ? Double.valueOf(-number) : null;
  }
}
