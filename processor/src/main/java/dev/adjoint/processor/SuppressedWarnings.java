package dev.adjoint.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.DerivedMethod;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The warnings that the sources of a companion do not get, and it would: those that annotations in
 * the sources suppress, and those of deprecated members, which their own class may use freely.
 */
final class SuppressedWarnings {
  /** The warnings that code with the same operations may get; other ones are of other forms. */
  private static final Set<String> POSSIBLE =
      Set.of(
          "deprecation",
          "divzero",
          "lossy-conversions",
          "preview",
          "rawtypes",
          "removal",
          "restricted",
          "unchecked");

  private final Trees trees;
  private final Collection<ExecutableElement> callees;

  /** Knows the methods whose bodies may stand in companions in place of their calls. */
  SuppressedWarnings(Trees trees, Collection<ExecutableElement> callees) {
    this.trees = trees;
    this.callees = callees;
  }

  /** The warnings of a companion with these methods. */
  Set<String> of(TypeElement primalClass, List<DerivedMethod> methods) {
    Set<TypeElement> classes = new LinkedHashSet<>(List.of(outermost(primalClass)));
    Set<String> files = new TreeSet<>();
    methods.forEach(
        m -> Anatomy.forEach(m.body(), statement -> files.add(statement.origin().file())));
    for (ExecutableElement callee : callees) {
      TypeElement type = outermost(callee);
      if (!classes.contains(type) && files.contains(fileOf(type))) {
        classes.add(type);
      }
    }
    Names names = new Names();
    classes.forEach(type -> names.scan(trees.getTree(type), null));
    names.found.retainAll(POSSIBLE);
    return names.found;
  }

  private String fileOf(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path == null) {
      return null;
    }
    String file = path.getCompilationUnit().getSourceFile().getName();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static TypeElement outermost(Element element) {
    Element outer = element;
    while (outer.getEnclosingElement() instanceof TypeElement || !(outer instanceof TypeElement)) {
      outer = outer.getEnclosingElement();
    }
    return (TypeElement) outer;
  }

  /** Reads the annotations of a class and of everything in it. */
  private static final class Names extends TreeScanner<Void, Void> {
    private final Set<String> found = new TreeSet<>();

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
      String name = tree.getAnnotationType().toString();
      if (name.equals("Deprecated") || name.equals("java.lang.Deprecated")) {
        found.add("deprecation");
        found.add("removal");
      } else if (name.equals("SuppressWarnings") || name.equals("java.lang.SuppressWarnings")) {
        tree.getArguments().forEach(this::read);
      }
      return null;
    }

    private void read(ExpressionTree value) {
      if (value instanceof AssignmentTree assignment) {
        read(assignment.getExpression());
      } else if (value instanceof NewArrayTree array) {
        array.getInitializers().forEach(this::read);
      } else if (value instanceof LiteralTree literal) {
        found.add(String.valueOf(literal.getValue()));
      }
    }

    /** Holds no annotation, and may be too deep. */
    @Override
    public Void visitBinary(BinaryTree tree, Void unused) {
      return null;
    }
  }
}
