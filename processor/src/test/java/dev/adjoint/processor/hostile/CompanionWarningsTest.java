package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.DifferentiableProcessor;
import java.io.IOException;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Companions get no warning that the source does not get. */
class CompanionWarningsTest {
  private static final String MODES =
      "@Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN})";

  private static Compilation compile(JavaFileObject... files) {
    return Compiler.javac()
        .withProcessors(new DifferentiableProcessor())
        .withOptions("-Xlint:all", "-Werror")
        .compile(files);
  }

  private static JavaFileObject file(String name, String members) {
    return JavaFileObjects.forSourceString(
        "p." + name,
        "package p;\nimport dev.adjoint.*;\nfinal class "
            + name
            + " {\n"
            + members.replace("@D ", MODES + " ")
            + "\n}\n");
  }

  private static void assertSilent(JavaFileObject... files) {
    Compilation compilation = compile(files);
    assertEquals(List.of(), compilation.diagnostics());
    assertTrue(compilation.generatedSourceFiles().size() >= 3);
  }

  @Test
  void deprecatedMembersOfTheClassItself() {
    assertSilent(
        file(
            "Old",
            """
            @Deprecated static double k() { return 2; }
            @Deprecated static final double[] K = {3};
            @Deprecated record R(double a) {}
            @Deprecated(forRemoval = true) static double gone() { return 2; }
            @Deprecated(forRemoval = true) record Gone(double a) {}
            @D static double f(double x, R r) { return x * k() * K[0] * r.a(); }
            @D static double g(double x, Gone r) { return x * gone() * r.a() * r.a(); }
            """));
  }

  @Test
  void whatTheMethodsSuppress() {
    assertSilent(
        file(
            "Quiet",
            """
            @SuppressWarnings("rawtypes")
            @D static double raw(double x, java.util.List l) { return x * x * l.size(); }
            @SuppressWarnings({"divzero", "unused"})
            @D static double divided(double x, int n) { return x * (n > 3 ? 1 / 0 : 2); }
            @D static double local(double x) {
              @SuppressWarnings(value = "deprecation")
              int year = new java.util.Date(2000, 1, 1).getYear();
              return x * year;
            }
            """));
  }

  @Test
  void whatStandsInPlaceOfACall() throws IOException {
    JavaFileObject helpers =
        file(
            "Helpers",
            """
            @Deprecated static double k() { return 2; }
            static double twice(double x) { return x * k(); }
            """);
    JavaFileObject user = file("User", "@D static double f(double x) { return Helpers.twice(x); }");
    assertSilent(helpers, user);
    JavaFileObject other = file("Other", "@D static double f(double x) { return x * x; }");
    Compilation both = compile(helpers, user, other);
    assertTrue(text(both, "UserAdjoint").contains("@SuppressWarnings({"));
    assertFalse(text(both, "OtherAdjoint").contains("@SuppressWarnings"));
  }

  private static String text(Compilation compilation, String name) throws IOException {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "p", name + ".java")
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }
}
