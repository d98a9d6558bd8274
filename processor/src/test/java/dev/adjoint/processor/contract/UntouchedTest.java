package dev.adjoint.processor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rest of an annotated class compiles as if there were no processor: records with constructors,
 * enums, and companions used in lambdas and streams, also by two units that use each other's.
 */
class UntouchedTest {
  @TempDir static Path classes;

  @TestFactory
  Stream<DynamicTest> compilesWithoutAWarningAndRuns() throws IOException, URISyntaxException {
    ContractCompiler compiler = new ContractCompiler(classes);
    Path folder = ContractCompiler.resources().resolve("untouched");
    assertEquals(List.of(), compiler.differentiate(folder));
    return OutsideChecks.of(compiler.load(), "untouched.UntouchedChecks");
  }
}
