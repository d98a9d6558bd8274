package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/** What reaches the compiler, and what is left out. */
class TreeDiagnosticsTest {

  @Test
  void aTreeGetsOneErrorAndADeclarationSeveral() {
    Reporter reporter = new Reporter();
    assertEquals(
        Set.of(
            "AD1001 @ 1: f() { return; }",
            "AD1002 @ 1: f() { return; }",
            "AD4001 @ 1: return; }",
            "AD8001 @ 1: return; }"),
        messages(reporter, "class A { static void f() { return; } }"));
    assertEquals(List.of(4, 1), reporter.errors, "errors count for each method that has them");
  }

  @Test
  void warningsAreSuppressedForTheMethodOrItsClass() {
    String method = "@SuppressWarnings(\"adjoint\") static void f() { return; } }";
    assertEquals(Set.of(), warnings("class A { " + method));
    assertEquals(
        Set.of(),
        warnings(
            "@SuppressWarnings({\"all\", \"adjoint\"}) class A { static class B {"
                + " static void f() { return; } } }"));
    assertEquals(
        Set.of("AD8001 @ 1: return; }"),
        warnings("class A { @SuppressWarnings(\"unused\") static void f() { return; } }"));
  }

  private static Set<String> warnings(String source) {
    Set<String> messages = messages(new Reporter(), source);
    messages.removeIf(message -> !message.startsWith("AD8"));
    return messages;
  }

  private static Set<String> messages(Reporter reporter, String source) {
    Set<String> messages = CodedMessages.of(reporter, List.of(MarkedSource.of("A.java", source)));
    return messages.stream()
        .map(m -> m.replace(" } }", " }").replace(" } }", " }"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reports the same things about each method {@code f}, and some of them once more. */
  @SupportedAnnotationTypes("*")
  private static final class Reporter extends AbstractProcessor {
    private final TreeDiagnostics.Reported reported = new TreeDiagnostics.Reported();
    private final List<Integer> errors = new ArrayList<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
        report(root);
      }
      return false;
    }

    private void report(TypeElement type) {
      ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::report);
      for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        TreePath path = Trees.instance(processingEnv).getPath(method);
        Tree statement = ((MethodTree) path.getLeaf()).getBody().getStatements().get(0);
        TreeDiagnostics first = sink(method, path);
        first.report(path.getLeaf(), DiagnosticCode.AD1001, "f");
        first.report(path.getLeaf(), DiagnosticCode.AD1002, "f");
        first.report(statement, DiagnosticCode.AD4001, "x");
        first.report(statement, DiagnosticCode.AD4008, "x");
        first.report(statement, DiagnosticCode.AD8001, "x", "x");
        TreeDiagnostics second = sink(method, path);
        second.report(statement, DiagnosticCode.AD4001, "x");
        second.report(statement, DiagnosticCode.AD8001, "x", "x");
        errors.add(first.errors());
        errors.add(second.errors());
      }
    }

    private TreeDiagnostics sink(Element method, TreePath path) {
      return new TreeDiagnostics(processingEnv, method, path.getCompilationUnit(), reported);
    }
  }
}
