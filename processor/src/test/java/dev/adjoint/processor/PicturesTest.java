package dev.adjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.CodeBlock;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.common.nodespacing.NodeLabelAndSizeCalculator;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.xbase.lib.CollectionLiterals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report with and without the jars that lay computation graphs out, as javac loads them. */
class PicturesTest {
  private static final List<Class<?>> NEEDED =
      List.of(DifferentiableProcessor.class, CodeBlock.class);
  private static final List<Class<?>> FOR_PICTURES =
      List.of(
          NodeLabelAndSizeCalculator.class,
          LayeredLayoutProvider.class,
          CoreOptions.class,
          ElkNode.class,
          EList.class,
          EObject.class,
          CollectionLiterals.class,
          com.google.common.collect.ImmutableList.class);

  @TempDir Path folder;

  @Test
  void theJarsThatThePomNamesAreEnough() throws IOException {
    List<Class<?>> all = new ArrayList<>(NEEDED);
    all.addAll(FOR_PICTURES);
    assertEquals("", compile(all, "-Aadjoint.report=" + folder.resolve("report")));
    assertTrue(page().contains("<svg "), "a picture");
  }

  @Test
  void withoutThemTheReportHasNoPictures() throws IOException {
    String said = compile(NEEDED, "-Aadjoint.report=" + folder.resolve("report"));
    assertTrue(said.contains("[AD9005]"), said);
    assertEquals(2, said.split("AD9005", -1).length, "once, though there are two methods");
    assertFalse(page().contains("<svg "), "no picture");
    assertTrue(Files.exists(folder.resolve("MAdjoint.class")), "companions");
  }

  @Test
  void withoutAReportTheyAreNotMissed() throws IOException {
    assertEquals("", compile(NEEDED));
  }

  private String page() throws IOException {
    try (var files = Files.list(folder.resolve("report"))) {
      Path page =
          files.filter(file -> file.toString().endsWith("M.f.html")).findFirst().orElseThrow();
      return Files.readString(page);
    }
  }

  private String compile(List<Class<?>> processorPath, String... more) throws IOException {
    Path source = folder.resolve("M.java");
    Files.writeString(
        source,
        """
        class M {
          @dev.adjoint.Differentiable static double f(double x) { return x * Math.sin(x); }

          @dev.adjoint.Differentiable static double g(double x) { return x / 2; }
        }
        """);
    List<String> path = new ArrayList<>();
    processorPath.forEach(type -> path.add(location(type)));
    List<String> options = new ArrayList<>(List.of("-d", folder.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    options.addAll(List.of("--processor-path", String.join(File.pathSeparator, path)));
    options.addAll(List.of(more));
    // A process of its own: here, a processor's loader would find everything that tests have.
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(options);
    command.add(source.toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
