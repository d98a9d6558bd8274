package dev.adjoint.processor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companions in a user's module: without a warning of any lint, its documentation included. */
class ModuleTest {
  /** Until JDK 25, javac wants a comment on the field behind each component of a record. */
  private static final String DOCLINT =
      Runtime.version().feature() < 25 ? "-Xdoclint:all/protected" : "-Xdoclint:all";

  @TempDir Path classes;
  @TempDir Path module;

  @Test
  void whatDoesNotReadTheAnnotationIsNotAnnotated() throws IOException, URISyntaxException {
    String companion = companion("");
    assertFalse(companion.contains("Generated("), companion);
  }

  @Test
  void whatReadsTheAnnotationIsAnnotated() throws IOException, URISyntaxException {
    String companion = companion("requires static java.compiler;");
    assertTrue(companion.contains("@Generated("), companion);
  }

  /** Compiles the module with one more directive; returns a companion. */
  private String companion(String directive) throws IOException, URISyntaxException {
    Path sources = ContractCompiler.resources().resolve("module");
    for (Path file : ContractCompiler.javaFiles(sources)) {
      String text = Files.readString(file).replace("exports shop;", directive + " exports shop;");
      Path copy = module.resolve(sources.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, text);
    }
    ContractCompiler compiler = new ContractCompiler(classes);
    String runtime = ContractCompiler.runtime().toString();
    String[] options = {"--module-path", runtime, DOCLINT, "-s", classes.toString()};
    assertEquals(List.of(), compiler.differentiate(module, options));
    return Files.readString(classes.resolve("shop/PricesAdjoint.java"));
  }
}
