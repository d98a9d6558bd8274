package dev.adjoint.processor.frontend.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.libraries.Library;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Names, types and constants in every method of public libraries, as {@code javac} finds them. Run
 * by {@code -Dlibraries=<folder of sources jars>}.
 */
@EnabledIfSystemProperty(named = "libraries", matches = ".+")
class LibraryNamesTest {

  @TestFactory
  Stream<DynamicTest> libraries() throws IOException {
    return Library.all().stream()
        .map(library -> DynamicTest.dynamicTest(library.name(), () -> check(library)));
  }

  private static void check(Library library) throws IOException {
    List<JavaFileObject> files = library.objects();
    OurFindings ours = NameOracle.ours(files);
    Map<String, Integer> codes = new TreeMap<>();
    ours.messages()
        .forEach(m -> codes.merge(m.replaceFirst("(?s).*\\[(AD\\d+)\\].*", "$1"), 1, Integer::sum));
    System.out.printf(
        "%s: %d facts; %d methods refused: %s%n",
        library.name(), ours.findings().entries().size(), ours.refused().size(), codes);
    assertEquals("", String.join("\n", NameOracle.differences(ours, files)));
    assertTrue(ours.findings().entries().size() > 1000, "the sources were not walked");
  }
}
