package dev.adjoint.processor.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.ir.IrPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java beside what lowering makes of it: {@code lowered/X.java} and {@code lowered/X.ir}. */
class LoweringTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "lowered");

  @ParameterizedTest
  @ValueSource(strings = {"Choices", "Expressions", "Loops", "Objects"})
  void lowered(String name) throws IOException {
    Subject subject = Subject.ofUnit(name, Files.readString(FOLDER.resolve(name + ".java")));
    String actual =
        subject.names().stream()
            .map(method -> IrPrinter.print(subject.lowered(method).method()))
            .collect(Collectors.joining("\n"));
    Path file = FOLDER.resolve(name + ".ir");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.readString(file), actual, "to accept it: -Dgolden.update=true");
  }
}
