package dev.adjoint.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** How the processor behaves in a compile: rounds, faults, foreign environments. */
class DriverTest {

  private static Compilation compile(List<Processor> processors, String... members) {
    String source =
        "package demo;\n"
            + "import dev.adjoint.Differentiable;\n"
            + "class Demo {\n"
            + String.join("\n", members)
            + "\n}\n";
    JavaFileObject file = JavaFileObjects.forSourceString("demo.Demo", source);
    return Compiler.javac()
        .withOptions("-Xlint:all", "-Werror")
        .withProcessors(processors)
        .compile(file);
  }

  private static boolean wrote(Compilation compilation, String name) {
    return compilation.generatedSourceFiles().stream()
        .anyMatch(file -> file.getName().endsWith(name + ".java"));
  }

  @Test
  void companionsAreForTheModesThatAreAskedFor() {
    Compilation compilation =
        compile(
            List.of(new DifferentiableProcessor()),
            "@Differentiable(modes = dev.adjoint.Mode.TANGENT)",
            "static double f(double x) { return x * x; }");
    assertThat(compilation).succeededWithoutWarnings();
    assertTrue(wrote(compilation, "DemoTangent"));
    assertFalse(wrote(compilation, "DemoAdjoint"));
  }

  @Test
  void aFaultyMethodIsReportedAndTheOthersAreDifferentiated() {
    Compilation compilation =
        compile(
            List.of(new DifferentiableProcessor()),
            "@Differentiable static double bad(double x) { synchronized (\"lock\") { return x; } }",
            "@Differentiable static double good(double x) { return x * x; }");
    assertThat(compilation).failed();
    assertEquals(1, compilation.errors().size(), compilation.errors().toString());
    assertTrue(compilation.errors().get(0).getMessage(null).startsWith("[AD"));
    assertEquals(4, compilation.errors().get(0).getLineNumber());
    assertTrue(wrote(compilation, "DemoAdjoint"));
  }

  @Test
  void aClassOfALaterRoundIsWaitedForInBodies() {
    Compilation compilation =
        compile(
            List.of(new DifferentiableProcessor(), new Late()),
            "@Deprecated static void trigger() {}",
            "@Differentiable static double f(double x) { return x * Factor.OF; }");
    assertThat(compilation).succeeded();
    assertTrue(wrote(compilation, "DemoAdjoint"));
  }

  @Test
  void aClassOfALaterRoundIsWaitedForInSignatures() {
    Compilation compilation =
        compile(
            List.of(new DifferentiableProcessor(), new Late()),
            "@Deprecated static void trigger() {}",
            "@Differentiable static double f(double x, Factor unused) { return x * 2.0; }");
    assertThat(compilation).succeeded();
    assertTrue(wrote(compilation, "DemoAdjoint"));
  }

  @Test
  void whatNobodyGeneratesIsReportedOnce() {
    Compilation compilation =
        compile(
            List.of(new DifferentiableProcessor()),
            "@Differentiable static double f(double x) { return x * Missing.OF; }");
    assertThat(compilation).failed();
    long ours =
        compilation.errors().stream().filter(e -> e.getMessage(null).startsWith("[AD4")).count();
    assertEquals(1, ours, compilation.errors().toString());
  }

  @Test
  void anEnvironmentThatHidesMethodBodiesIsOneClearError() {
    List<String> messages = new ArrayList<>();
    Messager messager =
        (Messager)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Messager.class},
                (proxy, method, arguments) -> messages.add(arguments[1].toString()));
    ProcessingEnvironment wrapped =
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getMessager") ? messager : Map.of());
    DifferentiableProcessor processor = new DifferentiableProcessor();
    processor.init(wrapped);
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).startsWith("[AD9002]"), messages.get(0));
  }

  /** Writes {@code demo.Factor} when it sees its annotation. */
  @SupportedAnnotationTypes("java.lang.Deprecated")
  private static final class Late extends AbstractProcessor {
    private boolean written;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("demo.Factor").openWriter()) {
          writer.write("package demo; final class Factor { static final double OF = 2.0; }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
