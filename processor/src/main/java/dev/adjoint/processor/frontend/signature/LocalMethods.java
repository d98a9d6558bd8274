package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.frontend.TreeDiagnostics;
import java.io.IOException;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** Refuses annotated methods of local and anonymous classes, which processors are not shown. */
public final class LocalMethods extends TreePathScanner<Void, Void> {
  private static final String SIMPLE_NAME = "Differentiable";

  private final TreeDiagnostics sink;

  private LocalMethods(TreeDiagnostics sink) {
    this.sink = sink;
  }

  /** Looks through the classes of a round. */
  public static void refuse(
      Collection<? extends Element> roots,
      ProcessingEnvironment environment,
      TreeDiagnostics.Reported reported) {
    for (Element root : roots) {
      TreePath path = Trees.instance(environment).getPath(root);
      if (path != null && mayNameIt(path.getCompilationUnit())) {
        CompilationUnitTree unit = path.getCompilationUnit();
        new LocalMethods(new TreeDiagnostics(environment, root, unit, reported)).scan(path, null);
      }
    }
  }

  /** Whether the text of a file has the name, so that looking through its trees may be of use. */
  private static boolean mayNameIt(CompilationUnitTree unit) {
    try {
      String text = unit.getSourceFile().getCharContent(true).toString();
      return text.contains(SIMPLE_NAME) || text.contains("\\u");
    } catch (IOException e) {
      return true; // the trees have it all the same
    }
  }

  @Override
  public Void visitMethod(MethodTree tree, Void unused) {
    TreePath around = getCurrentPath().getParentPath().getParentPath();
    boolean isLocal =
        !(around.getLeaf() instanceof ClassTree || around.getLeaf() instanceof CompilationUnitTree);
    boolean isAnnotated =
        tree.getModifiers().getAnnotations().stream().anyMatch(LocalMethods::isOurs);
    if (isLocal && isAnnotated) {
      sink.report(tree, DiagnosticCode.AD1022, tree.getName());
    }
    return super.visitMethod(tree, unused);
  }

  /**
   * Long sums lean to the left: a loop goes down them, where recursion would overflow the stack.
   */
  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    Tree left = tree;
    while (left instanceof BinaryTree binary) {
      scan(binary.getRightOperand(), null);
      left = binary.getLeftOperand();
    }
    return scan(left, null);
  }

  /** By name: annotations in bodies are not attributed yet. */
  private static boolean isOurs(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.equals(SIMPLE_NAME) || name.equals(AnnotationReader.ANNOTATION);
  }
}
