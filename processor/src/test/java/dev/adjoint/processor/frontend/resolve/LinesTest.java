package dev.adjoint.processor.frontend.resolve;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Companions name the lines of the source, whether javac keeps a map of them or not. */
class LinesTest {
  private static List<String> companions(String lineEnd, String... options) throws IOException {
    String source =
        String.join(
            lineEnd,
            "class A {",
            "  @dev.adjoint.Differentiable",
            "  static double f(double x) {",
            "    double y = x * x;",
            "",
            "    return Math.sin(y) * x;",
            "  }",
            "}");
    Compilation compilation =
        javac()
            .withProcessors(new DifferentiableProcessor())
            .withOptions((Object[]) options)
            .compile(JavaFileObjects.forSourceString("A", source));
    assertThat(compilation).succeededWithoutWarnings();
    List<String> texts = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      texts.add(file.getCharContent(true).toString());
    }
    return texts;
  }

  @Test
  void theyAreTheSameWithoutDebuggingInformation() throws IOException {
    for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
      assertEquals(companions(lineEnd), companions(lineEnd, "-g:none"));
    }
  }
}
