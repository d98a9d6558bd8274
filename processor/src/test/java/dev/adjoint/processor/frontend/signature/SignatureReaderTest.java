package dev.adjoint.processor.frontend.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import dev.adjoint.processor.frontend.lower.Signature;
import dev.adjoint.processor.ir.SourceMethod;
import dev.adjoint.processor.ir.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read off a declaration that is in order. */
class SignatureReaderTest {
  private static List<AnnotatedMethod> methods;

  @BeforeAll
  static void read() {
    String text =
        """
        package a.b;

        import dev.adjoint.*;

        public class Outer {
          public static class In {
            @Differentiable(wrt = {"y"}, name = "base")
            protected static double first(
                double x, java.util.Map<String, int[]> m, float... y)
                throws java.io.IOException, IllegalStateException {
              return x;
            }

            @Differentiable(modes = Mode.TANGENT)
            public static float[] base(float[][] y, long k) { return null; }

            @Differentiable static void base(double[] y) {}
          }
        }
        """;
    SignatureProcessor processor = new SignatureProcessor();
    List<MarkedSource> sources = List.of(MarkedSource.of("Outer.java", text));
    assertEquals(Set.of(), CodedMessages.of(processor, sources));
    methods = processor.methods();
  }

  private static SourceMethod source(int index) {
    return methods.get(index).signature().source();
  }

  @Test
  void wholeSource() {
    assertEquals(
        new SourceMethod(
            "a.b",
            "Outer.In",
            "Outer_In",
            "first",
            "base",
            1,
            Visibility.PROTECTED,
            true,
            List.of("java.io.IOException"),
            true,
            "Outer.java",
            8,
            12),
        source(0));
  }

  @Test
  void overloadsAreNumberedByBaseName() {
    assertEquals(List.of(1, 2, 3), List.of(overload(0), overload(1), overload(2)));
  }

  private static int overload(int index) {
    return source(index).overload();
  }

  @Test
  void parameters() {
    assertEquals(
        List.of("double x", "java.util.Map<java.lang.String, int[]> m", "float[] y in P"),
        parameters(0));
    assertEquals(List.of("float[][] y in P", "long k"), parameters(1));
  }

  private static List<String> parameters(int index) {
    return methods.get(index).signature().parameters().stream()
        .map(SignatureReaderTest::describe)
        .toList();
  }

  private static String describe(Signature.Parameter parameter) {
    return parameter.javaType()
        + " "
        + parameter.name()
        + (parameter.differentiated() ? " in P" : "");
  }

  @Test
  void modes() {
    assertEquals(Set.of(RequestedMode.ADJOINT, RequestedMode.TANGENT), methods.get(0).modes());
    assertTrue(
        methods.get(1).wants(RequestedMode.TANGENT)
            && !methods.get(1).wants(RequestedMode.ADJOINT));
  }

  @Test
  void results() {
    assertEquals("double", methods.get(0).signature().result().javaName());
    assertEquals("float[]", methods.get(1).signature().result().javaName());
    assertEquals(null, methods.get(2).signature().result());
  }
}
