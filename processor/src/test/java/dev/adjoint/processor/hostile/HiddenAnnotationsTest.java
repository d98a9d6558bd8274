package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.AnnotationsInBodies;
import dev.adjoint.processor.DifferentiableProcessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Annotations in local classes, which javac does not show, in builds of all kinds. */
class HiddenAnnotationsTest {
  private static final JavaFileObject HIDDEN =
      JavaFileObjects.forSourceString(
          "Hidden",
          """
          import dev.adjoint.Differentiable;
          class Hidden {
            Runnable task = () -> {
              class Local { @Differentiable static double f(double x) { return x; } }
            };
            Object anonymous = new Object() { @\\u0044ifferentiable double g(double x) { return x; } };
          }
          """);
  private static final JavaFileObject SHOWN =
      JavaFileObjects.forSourceString(
          "Shown",
          """
          class Shown {
            @dev.adjoint.Differentiable static double f(double x) { return x * x; }
            @Deprecated static void old() {}
          }
          """);
  private static final JavaFileObject OTHERS =
      JavaFileObjects.forSourceString(
          "Others",
          "class Others { @interface Mine {} @Mine void f() {} @Deprecated void g() {} }");

  /** The two processors in the order in which javac finds them. */
  private static List<Processor> ours() {
    List<Processor> ours =
        ServiceLoader.load(Processor.class).stream()
            .filter(provider -> provider.type().getPackageName().equals("dev.adjoint.processor"))
            .map(ServiceLoader.Provider::get)
            .toList();
    assertEquals(
        List.of(AnnotationsInBodies.class, DifferentiableProcessor.class),
        ours.stream().map(Object::getClass).toList());
    return ours;
  }

  private static Compilation compile(List<Processor> processors, JavaFileObject... files) {
    return Compiler.javac()
        .withProcessors(processors)
        .withOptions("-Xlint:all", "-Xlint:-serial", "-Aadjoint.check=nan")
        .compile(files);
  }

  private static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(message -> message.getKind() != Diagnostic.Kind.NOTE)
        .map(message -> message.getMessage(Locale.ROOT).replaceAll("(?<=\\]).*", ""))
        .toList();
  }

  @Test
  void aBuildWithNothingElseIsRefused() {
    assertEquals(List.of("[AD1022]", "[AD1022]"), messages(compile(ours(), HIDDEN)));
  }

  @Test
  void aBuildWithOtherMethodsHasTheSameMessages() {
    assertEquals(List.of("[AD1022]", "[AD1022]"), messages(compile(ours(), HIDDEN, SHOWN)));
  }

  @Test
  void nothingIsSaidWhereNothingIsHidden() {
    assertEquals(List.of(), messages(compile(ours(), SHOWN)));
    JavaFileObject none = JavaFileObjects.forSourceString("None", "class None { int i = 3; }");
    assertEquals(List.of(), messages(compile(ours(), none)));
  }

  @Test
  void otherProcessorsGetTheirAnnotations() {
    Other before = new Other();
    Other after = new Other();
    List<Processor> all = List.of(before, ours().get(0), ours().get(1), after);
    assertTrue(compile(all, SHOWN, OTHERS).errors().isEmpty());
    assertEquals(Set.of("Others.Mine", "java.lang.Deprecated"), before.seen);
    assertEquals(before.seen, after.seen);
  }

  /** Takes note of what it is asked for. */
  @SupportedAnnotationTypes({"Others.Mine", "java.lang.Deprecated"})
  private static final class Other extends AbstractProcessor {
    private final Set<String> seen = new LinkedHashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      annotations.forEach(annotation -> seen.add(annotation.getQualifiedName().toString()));
      return false;
    }
  }
}
