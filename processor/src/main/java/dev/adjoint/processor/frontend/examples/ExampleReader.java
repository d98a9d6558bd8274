package dev.adjoint.processor.frontend.examples;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import dev.adjoint.processor.diagnostics.DiagnosticSink;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Reads the examples of a method, and refuses those that cannot be arguments of it. */
public final class ExampleReader {
  private static final String EXAMPLE = "dev.adjoint.Example";
  private static final String EXAMPLES = "dev.adjoint.Examples";

  private final ExecutableElement method;
  private final DiagnosticSink<Tree> sink;
  private final List<StatedExample> examples = new ArrayList<>();
  private final List<Tree> trees = new ArrayList<>();

  private ExampleReader(ExecutableElement method, MethodTree tree, DiagnosticSink<Tree> sink) {
    this.method = method;
    this.sink = sink;
    collectTrees(tree.getModifiers().getAnnotations());
  }

  /** The examples that can be used, in order. */
  public static List<StatedExample> read(
      ExecutableElement method, MethodTree tree, DiagnosticSink<Tree> sink) {
    List<AnnotationMirror> stated = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (isNamed(mirror, EXAMPLE)) {
        stated.add(mirror);
      } else if (isNamed(mirror, EXAMPLES)) {
        values(mirror).forEach(value -> stated.add((AnnotationMirror) value.getValue()));
      }
    }
    if (stated.isEmpty()) {
      return List.of();
    }
    ExampleReader reader = new ExampleReader(method, tree, sink);
    for (int i = 0; i < stated.size(); i++) {
      Tree at = i < reader.trees.size() ? reader.trees.get(i) : tree;
      reader.add(values(stated.get(i)), at);
    }
    return reader.examples;
  }

  private static boolean isNamed(AnnotationMirror mirror, String name) {
    return mirror.getAnnotationType().toString().equals(name);
  }

  @SuppressWarnings("unchecked")
  private static List<AnnotationValue> values(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream()
        .filter(value -> value.getValue() instanceof List)
        .findFirst()
        .map(value -> (List<AnnotationValue>) value.getValue())
        .orElse(List.of());
  }

  private void add(List<AnnotationValue> values, Tree at) {
    int receivers = method.getModifiers().contains(Modifier.STATIC) ? 0 : 1;
    int wanted = method.getParameters().size() + receivers;
    if (values.size() != wanted) {
      sink.report(at, DiagnosticCode.AD7001, values.size(), wanted);
      return;
    }
    List<String> expressions = new ArrayList<>();
    boolean sound = true;
    for (int i = 0; i < values.size(); i++) {
      String text = String.valueOf(values.get(i).getValue());
      if (!ExpressionSyntax.isExpression(text)) {
        sink.report(element(at, i), DiagnosticCode.AD7002, text);
        sound = false;
      }
      expressions.add(text);
    }
    if (sound) {
      examples.add(new StatedExample(expressions));
    }
  }

  private static Tree element(Tree value, int index) {
    return value instanceof NewArrayTree array && index < array.getInitializers().size()
        ? array.getInitializers().get(index)
        : value;
  }

  /** The values of the annotations, in the order in which the compiler lists them. */
  private void collectTrees(List<? extends Tree> annotations) {
    for (Tree each : annotations) {
      if (each instanceof AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        for (ExpressionTree argument : annotation.getArguments()) {
          Tree value = argument instanceof AssignmentTree set ? set.getExpression() : argument;
          if (name.equals("Example") || name.equals(EXAMPLE)) {
            trees.add(value);
          } else if (name.equals("Examples") || name.equals(EXAMPLES)) {
            boolean many = value instanceof NewArrayTree;
            collectTrees(many ? ((NewArrayTree) value).getInitializers() : List.of(value));
          }
        }
      }
    }
  }
}
