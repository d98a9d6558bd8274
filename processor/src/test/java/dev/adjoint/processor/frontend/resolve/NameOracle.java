package dev.adjoint.processor.frontend.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Finds what we and what {@code javac} know of sources, and in what that differs. */
final class NameOracle {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private NameOracle() {}

  static OurFindings ours(List<JavaFileObject> files) {
    OurFindings processor = new OurFindings();
    JavacTask task = task(files, "-proc:only");
    task.setProcessors(List.of(processor));
    task.call();
    return processor;
  }

  static List<String> differences(OurFindings ours, List<JavaFileObject> files) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask) COMPILER.getTask(null, null, problems, options("-proc:none"), null, files);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    assertEquals(
        List.of(),
        problems.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .toList(),
        "the source itself");
    Findings found = new Findings();
    CompilerFindings walk =
        new CompilerFindings(Trees.instance(task), task.getTypes(), found, ours.refused());
    units.forEach(unit -> walk.scan(unit, null));
    return differences(ours.findings().entries(), found.entries());
  }

  private static List<String> differences(Map<String, String> ours, Map<String, String> javac) {
    Set<String> keys = new TreeSet<>(ours.keySet());
    keys.addAll(javac.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String our = ours.getOrDefault(key, "nothing");
      String its = javac.getOrDefault(key, "nothing");
      if (!our.equals(its)) {
        differences.add(key + " is " + its + ", not " + our);
      }
    }
    return differences;
  }

  private static JavacTask task(List<JavaFileObject> files, String processing) {
    return (JavacTask) COMPILER.getTask(null, null, d -> {}, options(processing), null, files);
  }

  private static List<String> options(String processing) {
    return List.of(processing, "-Xlint:none", "-classpath", System.getProperty("java.class.path"));
  }
}
