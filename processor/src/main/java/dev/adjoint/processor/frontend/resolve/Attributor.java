package dev.adjoint.processor.frontend.resolve;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.upcoming.Upcoming;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds the types and symbols of method bodies as {@code javac} will, without asking it to
 * attribute the class, which would change the class (see {@code docs/architecture.md}).
 */
public final class Attributor {
  private Attributor() {}

  /**
   * Attributes the body of a method.
   *
   * @param method the method
   * @param path the path to its declaration, a {@link MethodTree}
   * @param environment the compiler's services
   * @param sink takes in what could not be resolved, at the exact token
   * @return what was found; {@code null} types stand for what was reported
   */
  public static Attribution attribute(
      ExecutableElement method,
      TreePath path,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    return attribute(method, path, environment, Upcoming.NONE, sink);
  }

  /** Attributes a body that may call companions which do not exist yet. */
  public static Attribution attribute(
      ExecutableElement method,
      TreePath path,
      ProcessingEnvironment environment,
      Upcoming upcoming,
      DiagnosticSink<Tree> sink) {
    TypeElement enclosing = (TypeElement) method.getEnclosingElement();
    Site site = Site.of(environment, path.getCompilationUnit(), enclosing);
    MethodTree tree = (MethodTree) path.getLeaf();
    DiagnosticSink<Tree> own = new RefusedNames(sink, tree);
    Body body = new Body(site, method, own, new FieldConstants(site), upcoming);
    body.locals()
        .inBlock(
            () -> {
              parameters(body, tree, method);
              body.statements().walk(tree.getBody());
            });
    return body.table();
  }

  /** Whether {@code javac} puts the value of a field in its place (JLS 4.12.4). */
  public static boolean isConstant(
      VariableElement field, TreePath path, ProcessingEnvironment environment) {
    TypeElement owner = (TypeElement) field.getEnclosingElement();
    Site site = Site.of(environment, path.getCompilationUnit(), owner);
    return new FieldConstants(site).valueOf(field) != null;
  }

  private static void parameters(Body body, MethodTree tree, ExecutableElement method) {
    List<? extends VariableElement> elements = method.getParameters();
    for (int i = 0; i < elements.size(); i++) {
      VariableTree parameter = tree.getParameters().get(i);
      body.locals().declare(parameter);
      body.table().setType(parameter, elements.get(i).asType());
      body.table().setSymbol(parameter, elements.get(i));
    }
  }
}
