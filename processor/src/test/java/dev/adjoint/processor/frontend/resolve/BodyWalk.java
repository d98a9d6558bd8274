package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Walks the bodies of methods and notes what is known of each tree in them. */
abstract class BodyWalk extends TreePathScanner<Void, Void> {
  private final Trees trees;
  private final Types types;
  private final Findings findings;
  private boolean inBody;

  BodyWalk(Trees trees, Types types, Findings findings) {
    this.trees = trees;
    this.types = types;
    this.findings = findings;
  }

  /** What a tree is known to be. */
  record Fact(TypeMirror type, Element symbol, Tree declaration) {}

  abstract Fact factOf(TreePath path);

  abstract Object constantOf(TreePath variable);

  /** Whether a method is looked at; what it contains otherwise is skipped. */
  abstract boolean enters(TreePath method);

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    if (tree.getBody() == null || tree.getReturnType() == null || !enters(getCurrentPath())) {
      return null;
    }
    tree.getParameters().forEach(p -> scan(p, null));
    inBody = true;
    scan(tree.getBody(), null);
    inBody = false;
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    tree.getMembers().stream()
        .filter(m -> m instanceof MethodTree || m instanceof ClassTree)
        .forEach(m -> scan(m, null));
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    Fact fact = factOf(getCurrentPath());
    add(tree, "type", Description.of(fact.type(), types));
    if (inBody) {
      add(tree, "constant", Objects.toString(constantOf(getCurrentPath())));
      scan(tree.getInitializer(), null);
    }
    return null;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree instanceof ExpressionTree && inBody) {
      expression(new TreePath(getCurrentPath(), tree));
    }
    return super.scan(tree, unused);
  }

  /** The wildcard of a type argument is no value: only its erasure could be compared. */
  private void expression(TreePath path) {
    Tree tree = path.getLeaf();
    Fact fact = factOf(path);
    boolean isName = fact.symbol() instanceof PackageElement || isKeyword(tree);
    if (isName || tree instanceof WildcardTree) {
      return;
    }
    if (tree instanceof ParenthesizedTree) {
      add(tree, "type", Description.of(fact.type(), types));
      return;
    }
    if (fact.declaration() != null) {
      add(tree, "symbol", "local at " + start(fact.declaration()));
    } else if (fact.symbol() != null
        && !isOfArray(fact.symbol())
        && !isObjectMethodOfInterface(fact.symbol())) {
      add(tree, "symbol", Description.of(fact.symbol(), types));
    }
    boolean isValue =
        fact.type() != null
            && fact.type().getKind() != TypeKind.EXECUTABLE
            && fact.type().getKind() != TypeKind.PACKAGE;
    if (isValue) {
      add(tree, "type", Description.of(fact.type(), types));
    }
  }

  /** The name in a tree, if it has one. */
  private static String spelling(Tree tree) {
    if (tree instanceof VariableTree variable) {
      return variable.getName().toString();
    }
    if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return tree instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }

  private static boolean isKeyword(Tree tree) {
    String name =
        tree instanceof IdentifierTree identifier
            ? identifier.getName().toString()
            : tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    return name.equals("super");
  }

  /** {@code length} and {@code clone} of arrays belong to a class that has no name. */
  private static boolean isOfArray(Element symbol) {
    return symbol.getSimpleName().contentEquals("this")
        || symbol.getSimpleName().contentEquals("class")
        || (symbol.getEnclosingElement() instanceof TypeElement owner
            && (owner.getQualifiedName().contentEquals("Array")
                || owner.getQualifiedName().contentEquals("java.lang.Object"))
            && !symbol.getSimpleName().contentEquals("getClass")
            && !symbol.getSimpleName().contentEquals("equals"));
  }

  /** Which of the two declarations is meant, an interface's or {@code Object}'s, changed in 18. */
  private static boolean isObjectMethodOfInterface(Element symbol) {
    return symbol instanceof ExecutableElement method
        && (method.getEnclosingElement().getKind().isInterface()
            || method.getEnclosingElement().toString().equals("java.lang.Object"))
        && ((method.getParameters().isEmpty()
                && (method.getSimpleName().contentEquals("toString")
                    || method.getSimpleName().contentEquals("hashCode")))
            || (method.getParameters().size() == 1
                && method.getSimpleName().contentEquals("equals")));
  }

  private long start(Tree tree) {
    return trees.getSourcePositions().getStartPosition(unit(), tree);
  }

  private CompilationUnitTree unit() {
    return getCurrentPath().getCompilationUnit();
  }

  private void add(Tree tree, String what, String fact) {
    SourcePositions positions = trees.getSourcePositions();
    String file = unit().getSourceFile().getName();
    long line = unit().getLineMap().getLineNumber(start(tree));
    findings.add(
        file
            + ":"
            + line
            + ":["
            + start(tree)
            + ","
            + positions.getEndPosition(unit(), tree)
            + ") "
            + tree.getKind()
            + " "
            + spelling(tree)
            + ": "
            + what,
        fact);
  }

  /** Remembers the declarations of locals by their elements. */
  static final class Locals {
    private final Map<Element, Tree> declarations = new HashMap<>();

    void add(Element element, Tree tree) {
      declarations.put(element, tree);
    }

    Tree of(Element element) {
      return declarations.get(element);
    }
  }
}
