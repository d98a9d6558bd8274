package dev.adjoint.processor.frontend.signature;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import dev.adjoint.processor.frontend.resolve.DeclaredRecords;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Refuses records and objects that belong to P because the body writes an array in them, and whose
 * other numbers generated code cannot reach. The body is known by then.
 */
public final class JoinedInputs {
  private JoinedInputs() {}

  /**
   * Reports what is out of reach.
   *
   * @param names the parameters with records and objects that are in P
   * @param receiver whether the object that the method is called on is
   */
  public static void requireUsable(
      AnnotatedMethod method,
      Set<String> names,
      boolean receiver,
      ProcessingEnvironment environment,
      DiagnosticSink<Tree> sink) {
    Elements elements = environment.getElementUtils();
    DeclaredRecords records =
        new DeclaredRecords(elements, environment.getTypeUtils(), Trees.instance(environment));
    Obstacles obstacles = new Obstacles(elements, records, elements.getPackageOf(method.element()));
    List<? extends VariableElement> parameters = method.element().getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).getSimpleName().toString();
      boolean asked = method.signature().parameters().get(i).differentiated();
      if (names.contains(name) && !asked) {
        Tree at = method.tree().getParameters().get(i);
        report(obstacles, name, parameters.get(i).asType(), at, sink);
      }
    }
    if (receiver) {
      TypeMirror type = method.element().getEnclosingElement().asType();
      report(obstacles, "this", type, method.tree(), sink);
    }
  }

  private static void report(
      Obstacles obstacles, String name, TypeMirror type, Tree at, DiagnosticSink<Tree> sink) {
    String obstacle = obstacles.of(type);
    if (obstacle != null) {
      sink.report(
          at, DiagnosticCode.AD1014, name + ", in which an array is written,", type, obstacle);
    }
  }
}
