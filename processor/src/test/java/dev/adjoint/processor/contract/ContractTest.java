package dev.adjoint.processor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users type: the names, parameters and records of companions, which outside code compiles
 * against and which therefore never change.
 */
class ContractTest {
  @TempDir static Path classes;
  private static ClassLoader loader;

  @BeforeAll
  static void compile() throws IOException, URISyntaxException {
    ContractCompiler compiler = new ContractCompiler(classes);
    assertEquals(
        List.of(), compiler.differentiate(ContractCompiler.resources().resolve("user")), "user");
    loader = compiler.load();
  }

  /** The file {@code shapes.txt} was written from the contract; it is not to be generated. */
  @Test
  void namesAndTypesAreThoseOfTheContract() throws Exception {
    List<String> shapes = new ArrayList<>();
    for (String name : companions()) {
      shapes.addAll(Shape.of(loader.loadClass(name)));
    }
    String expected = Files.readString(ContractCompiler.resources().resolve("shapes.txt"));
    assertEquals(expected, String.join("\n", shapes) + "\n");
  }

  private static List<String> companions() throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.matches("[^$]*(Adjoint|Tangent|Jacobian|Hessian)\\.class"))
          .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
          .sorted()
          .toList();
    }
  }

  /** Each method of the checkers, which know nothing but the contract. */
  @TestFactory
  Stream<DynamicTest> outsideCode() throws Exception {
    ContractCompiler compiler = new ContractCompiler(classes);
    Path checkers = ContractCompiler.resources().resolve("checker");
    assertEquals(List.of(), compiler.compile(checkers), "checkers");
    return Stream.of(
            "PlainChecks",
            "user.ScalarChecks",
            "user.ArrayChecks",
            "user.MatrixChecks",
            "user.RecordChecks")
        .flatMap(name -> OutsideChecks.of(loader, name));
  }
}
