package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything outside the language is refused at its token, all of it in one compile, and nothing
 * else: the files of {@code refused/} say where, see {@link MarkedSource}.
 */
class RefusalTest {
  private static final int FEWEST = 60;

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(RefusalTest.class.getResource("/refused").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static MarkedSource read(Path file) throws IOException {
    return MarkedSource.of(file.getFileName().toString(), Files.readString(file));
  }

  @TestFactory
  Stream<DynamicTest> refused() throws IOException, URISyntaxException {
    return files().stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> verify(file)));
  }

  private static void verify(Path file) throws IOException {
    MarkedSource source = read(file);
    Set<String> found = CodedMessages.of(new DifferentiableProcessor(), List.of(source));
    assertEquals(String.join("\n", source.expected()), String.join("\n", found));
  }

  @Test
  void theCasesAreMany() throws IOException, URISyntaxException {
    int cases = 0;
    for (Path file : files()) {
      cases += read(file).expected().size();
    }
    assertTrue(cases >= FEWEST, cases + " refusals");
  }
}
