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
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

/** How the processor behaves in a compile: rounds, faults, foreign environments. */
class DriverTest {

  private static Compilation compile(List<Processor> processors, String... members) {
    return compile(processors, List.of(), members);
  }

  private static Compilation compile(
      List<Processor> processors, List<String> more, String... members) {
    List<String> options = new ArrayList<>(List.of("-Xlint:all", "-Werror"));
    options.addAll(more);
    String source =
        "package demo;\n"
            + "import dev.adjoint.Differentiable;\n"
            + "class Demo {\n"
            + String.join("\n", members)
            + "\n}\n";
    JavaFileObject file = JavaFileObjects.forSourceString("demo.Demo", source);
    return Compiler.javac().withOptions(options).withProcessors(processors).compile(file);
  }

  private static boolean wrote(Compilation compilation, String name) {
    return compilation.generatedSourceFiles().stream()
        .anyMatch(file -> file.getName().endsWith(name + ".java"));
  }

  @Test
  void optionsWithValuesThatAreNoneOfTheirsAreErrors() {
    for (String option :
        new String[] {
          "dump",
          "report=",
          "tests",
          "limit",
          "limit=x",
          "limit=-1",
          "check=all",
          "without",
          "without=fusion,",
          "without=fission"
        }) {
      Compilation compilation =
          compile(
              List.of(new DifferentiableProcessor()),
              List.of("-Aadjoint." + option),
              "@Differentiable static double f(double x) { return x; }");
      String name = option.replaceAll("=.*", "");
      assertThat(compilation).hadErrorCount(1);
      assertThat(compilation).hadErrorContaining("[AD9003] the option -Aadjoint." + name + " does");
      assertThat(compilation).hadErrorContaining("its value is " + value(name));
    }
  }

  private static String value(String option) {
    return switch (option) {
      case "check" -> "nan; ";
      case "limit" -> "a number of bytes; ";
      case "without" -> "one or more of all, activity, recording, ";
      default -> "a folder; ";
    };
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
  void aFaultyMethodIsReportedAndTheOthersAreDifferentiated(@TempDir Path dump) throws IOException {
    Compilation compilation =
        compile(
            List.of(new DifferentiableProcessor()),
            List.of("-Aadjoint.dump=" + dump),
            "@Differentiable static double bad(double x) { synchronized (\"lock\") { return x; } }",
            "@Differentiable static double good(double x) { return x * x; }");
    assertThat(compilation).failed();
    assertEquals(1, compilation.errors().size(), compilation.errors().toString());
    assertTrue(compilation.errors().get(0).getMessage(null).startsWith("[AD"));
    assertEquals(4, compilation.errors().get(0).getLineNumber());
    String companion = Files.readString(dump.resolve("demo.Demo/DemoAdjoint.java"));
    assertTrue(companion.contains("GoodGradient good(double x)"), companion);
    assertFalse(companion.contains("bad"), companion);
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
  void aFaultOfTheCompilerIsOneMessageAtTheMethod(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    String dump = "-Aadjoint.dump=" + file;
    String method = "@Differentiable static double f(double x) { return x * x; }";
    Compilation plain = compile(List.of(new DifferentiableProcessor()), List.of(dump), method);
    assertThat(plain).failed();
    assertEquals(1, plain.errors().size(), plain.errors().toString());
    String message = plain.errors().get(0).getMessage(null);
    assertTrue(message.startsWith("[AD9001] internal error while differentiating f: "), message);
    assertFalse(message.contains("\tat "), message);
    assertEquals(4, plain.errors().get(0).getLineNumber());
    assertEquals(List.of(), plain.notes());
    List<String> debug = List.of(dump, "-Aadjoint.debug");
    Compilation traced = compile(List.of(new DifferentiableProcessor()), debug, method);
    assertTrue(traced.notes().get(0).getMessage(null).contains("\tat "));
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
