package dev.adjoint.processor.frontend.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our names, types and constants are those that {@code javac} finds, tree by tree. */
class NameResolutionOracleTest {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void trickySources() throws IOException {
    List<JavaFileObject> files =
        Sources.below(RESOURCES.resolve("resolve")).stream().map(Sources::of).toList();
    OurFindings ours = ours(files);
    assertEquals("", String.join("\n", ours.messages()));
    assertTrue(ours.findings().entries().size() > 1500, "the sources were not walked");
    assertEquals("", String.join("\n", differences(ours, files)));
  }

  /** Ordinary code that was not written for this test; methods that are refused are left out. */
  @Test
  void ownSources() throws IOException {
    List<JavaFileObject> files =
        Stream.of("../runtime/src/main/java", "src/main/java")
            .flatMap(folder -> below(Path.of(folder)))
            .filter(file -> !file.endsWith("module-info.java"))
            .map(Sources::of)
            .toList();
    OurFindings ours = ours(files);
    assertEquals("", String.join("\n", differences(ours, files)));
    assertTrue(ours.findings().entries().size() > 10000, "the sources were not walked");
  }

  private static Stream<Path> below(Path folder) {
    try {
      return Sources.below(folder).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> corpus() throws IOException {
    return Sources.below(RESOURCES.resolve("corpus")).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.toString(),
                    () -> {
                      List<JavaFileObject> files = List.of(Sources.of(file));
                      OurFindings ours = ours(files);
                      assertEquals("", String.join("\n", ours.messages()));
                      assertEquals("", String.join("\n", differences(ours, files)));
                    }));
  }

  @Test
  void oracleSeesWrongOverload() throws IOException {
    assertDiffers(
        "class A { static long f(int  x) { return 0; } static int f(long x) { return 0; }"
            + " static void g() { double d = f(1); } }",
        "int  x",
        "short x");
  }

  @Test
  void oracleSeesWrongConstantAndShadowing() throws IOException {
    String source =
        "class A { static final int K = 3; static void g() { final int c = K * 2; int u = c; } }";
    assertDiffers(source, "K = 3", "K = 4");
    assertDiffers(source, "; int u = c", "; int K = c");
    assertDiffers(source, "final int c", "      int c");
  }

  private static void assertDiffers(String source, String part, String planted) throws IOException {
    List<JavaFileObject> right = List.of(Sources.of("A.java", source));
    List<JavaFileObject> wrong = List.of(Sources.of("A.java", source.replace(part, planted)));
    assertEquals(List.of(), differences(ours(right), right));
    assertFalse(differences(ours(wrong), right).isEmpty(), planted);
  }

  private static OurFindings ours(List<JavaFileObject> files) {
    OurFindings processor = new OurFindings();
    JavacTask task = task(files, "-proc:only");
    task.setProcessors(List.of(processor));
    task.call();
    return processor;
  }

  private static List<String> differences(OurFindings ours, List<JavaFileObject> files)
      throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask) COMPILER.getTask(null, null, problems, options("-proc:none"), null, files);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    assertEquals(List.of(), problems.getDiagnostics(), "the source itself");
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
