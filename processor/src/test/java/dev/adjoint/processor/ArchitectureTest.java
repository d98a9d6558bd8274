package dev.adjoint.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stages of the pipeline use each other only along its arrows. */
class ArchitectureTest {

  @Test
  void theStagesKeepToTheArrows() throws IOException {
    List<String> sources = sources(Path.of("src/main/java/dev/adjoint/processor"));
    assertFalse(sources.isEmpty());
    assertEquals(List.of(), PackageArrows.violations(sources));
  }

  @Test
  void anArrowThatPointsBackIsFound() {
    assertEquals(
        List.of("dev.adjoint.processor.ir must not use dev.adjoint.processor.transform.tangent"),
        violations(unit("ir", "import dev.adjoint.processor.transform.tangent.Tangent;")));
  }

  @Test
  void aUseWithoutAnImportIsFound() {
    assertEquals(
        List.of("dev.adjoint.processor.rules must not use dev.adjoint.processor"),
        violations(unit("rules", "class A { dev.adjoint.processor.Pipeline pipeline; }")));
  }

  @Test
  void aLibraryOfAnotherStageIsFound() {
    assertEquals(
        List.of(
            "dev.adjoint.processor.analysis must not use com.sun.source.*",
            "dev.adjoint.processor.transform must not use com.palantir.javapoet.*"),
        violations(
            unit("analysis", "import com.sun.source.tree.Tree;"),
            unit("transform", "import com.palantir.javapoet.CodeBlock;")));
  }

  @Test
  void aCycleWithinAStageIsFound() {
    assertEquals(
        List.of(
            "dev.adjoint.processor.frontend.lower is in a cycle of packages",
            "dev.adjoint.processor.frontend.resolve is in a cycle of packages"),
        violations(
            unit("frontend.lower", "import dev.adjoint.processor.frontend.resolve.Attribution;"),
            unit("frontend.resolve", "import static dev.adjoint.processor.frontend.lower.L.a;"),
            unit("frontend", "import dev.adjoint.processor.frontend.lower.L;")));
  }

  @Test
  void aPackageOutsideTheStagesIsFound() {
    assertEquals(
        List.of("dev.adjoint.processor.misc is in no stage of the pipeline"),
        violations(unit("misc", "class A {}")));
  }

  @Test
  void mentionsInCommentsAreNotUses() {
    assertEquals(
        List.of(),
        violations(
            unit("ir", "/** See {@link dev.adjoint.processor.emit.Emitter}. */ class A {}"),
            unit("ir", "// not com.sun.source.tree.Tree")));
  }

  private static List<String> violations(String... sources) {
    return PackageArrows.violations(List.of(sources));
  }

  private static String unit(String stage, String code) {
    return "package dev.adjoint.processor." + stage + ";\n\n" + code + "\n";
  }

  private static List<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ArchitectureTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
