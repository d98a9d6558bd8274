package dev.adjoint.processor.frontend.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our names, types and constants are those that {@code javac} finds, tree by tree. */
class NameResolutionOracleTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void trickySources() throws IOException {
    List<JavaFileObject> files =
        Sources.below(RESOURCES.resolve("resolve")).stream().map(Sources::of).toList();
    OurFindings ours = NameOracle.ours(files);
    assertEquals("", String.join("\n", ours.messages()));
    assertTrue(ours.findings().entries().size() > 1500, "the sources were not walked");
    assertEquals("", String.join("\n", NameOracle.differences(ours, files)));
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
    OurFindings ours = NameOracle.ours(files);
    assertEquals("", String.join("\n", NameOracle.differences(ours, files)));
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
                      OurFindings ours = NameOracle.ours(files);
                      assertEquals("", String.join("\n", ours.messages()));
                      assertEquals("", String.join("\n", NameOracle.differences(ours, files)));
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
    assertEquals(List.of(), NameOracle.differences(NameOracle.ours(right), right));
    assertFalse(NameOracle.differences(NameOracle.ours(wrong), right).isEmpty(), planted);
  }
}
