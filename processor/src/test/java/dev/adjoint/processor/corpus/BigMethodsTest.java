package dev.adjoint.processor.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.oracle.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Methods of hundreds and thousands of statements: right, and compiled at run time. */
class BigMethodsTest {
  /** HotSpot's {@code HugeMethodLimit}. */
  private static final int HUGE = 8_000;

  @TempDir static Path output;

  @TestFactory
  Stream<DynamicNode> companions() throws IOException {
    Path sources = Files.createDirectories(output.resolve("big"));
    Corpus corpus = Corpus.of(BigMethods.write(sources));
    CompiledCorpus compiled = new CompiledCorpus(corpus, output);
    DynamicNode sizes =
        dynamicTest("no method is too long", () -> assertEquals(List.of(), huge(corpus)));
    return Stream.concat(
        Stream.of(dynamicContainer("sizes", List.of(sizes))),
        new CompanionTests(compiled, Check.ALL).all());
  }

  private static List<String> huge(Corpus corpus) throws IOException {
    List<String> huge = new ArrayList<>();
    int companions = 0;
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(BigMethodsTest::isCompanion).toList()) {
        companions++;
        for (ClassFile.Code code : ClassFile.codes(file)) {
          if (code.bytes() > HUGE) {
            huge.add(file.getFileName() + " " + code);
          }
        }
      }
    }
    assertEquals(0, companions % (2 * corpus.files().size()), companions + " companions");
    return huge;
  }

  private static boolean isCompanion(Path file) {
    String name = file.getFileName().toString();
    return name.matches("Big\\w+(Adjoint|Tangent)\\.class");
  }
}
