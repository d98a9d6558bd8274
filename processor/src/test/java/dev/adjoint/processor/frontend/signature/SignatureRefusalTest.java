package dev.adjoint.processor.frontend.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each declaration that cannot have companions is refused with its code at its token. */
class SignatureRefusalTest {

  @Test
  void accepted() {
    assertMessages(
        """
        public class A {
          @Differentiable static double f(double x, int n, String s, Double boxed) { return x; }
          @Differentiable public static float g(float... x) { return x[0]; }
          @Differentiable(wrt = "x") static void h(double[] x, double[][] y, Object o) {}
          @Differentiable(wrt = {"y", "x"}, modes = Mode.TANGENT, name = "other")
          static double[] i(double x, Pair p, float[] y) throws java.io.IOException { return null; }
          record Pair(double a, int b) {}
          interface I { @Differentiable static double k(double x) { return x; } }
          enum E { ; @Differentiable static double k(double x, E e) { return x; } }
          static final class Generic<T> { @Differentiable static double k(double x) { return x; } }
        }
        """);
  }

  @Test
  void modifiers() {
    assertMessages(
        """
        abstract class A {
          @Differentiable private static double /*!AD1001*/f(double x) { return x; }
          @Differentiable static native double /*!AD1002*/g(double x);
          @Differentiable abstract double /*!AD1002*/h(double x);
          @Differentiable double /*!AD1003*/i(double x) { return x; }
          @Differentiable final double i2(double x) { return x; }
          @Differentiable static synchronized double /*!AD1006*/j(double x) { return x; }
          @Differentiable static </*!AD1004*/T> double k(double x, T t) { return x; }
        }
        """);
  }

  @Test
  void classes() {
    assertMessages(
        """
        class A {
          private static class B {
            static class C {
              @Differentiable static double /*!AD1005*/f(double x) { return x; }
            }
          }
          static Runnable r = new Runnable() {
            @Differentiable double /*!AD1022*/f(double x) { return x; }
            public void run() {}
          };
          static void m() {
            record R(double x) {
              @Differentiable static double /*!AD1022*/f(double x) { return x; }
            }
          }
          private record Secret(int n) {}
          private static class Fault extends Exception {}
          @Differentiable static double f(double x, Secret /*!AD1009*/s) { return x; }
          @Differentiable static double g(double x, java.util.List<Secret[]> /*!AD1009*/s) { return x; }
          @Differentiable static double h(double x) throws /*!AD1009*/Fault { return x; }
          @Differentiable static double i(double x, Missing /*!AD4005*/s) { return x; }
        }
        """,
        "Missing");
  }

  @Test
  void results() {
    assertMessages(
        """
        class A {
          @Differentiable static /*!AD1007*/int f(double x) { return 0; }
          @Differentiable static /*!AD1007*/String g(double x) { return ""; }
          @Differentiable static /*!AD1007*/Double h(double x) { return x; }
          @Differentiable static int/*!AD1007*/[] i(double x) { return null; }
          @Differentiable static /*!AD1008*/void j(double x) {}
        }
        """);
  }

  @Test
  void wrt() {
    assertMessages(
        """
        class A {
          static final String N = "n";
          @Differentiable(wrt = /*!AD1010*/"y") static double f(double x) { return x; }
          @Differentiable(wrt = {"x", /*!AD1011*/N}) static double g(double x, int n) { return x; }
          @Differentiable(wrt = {"x", /*!AD1012*/"x"}) static double h(double x) { return x; }
          @Differentiable static double /*!AD1013*/i(int n, Double d) { return n; }
          @Differentiable static double j(double x, Pair p) { return x; }
          @Differentiable(wrt = "p") static double k(double x, Pair p) { return x; }
          @Differentiable(wrt = /*!AD1015*/"this.x") static double l(double x) { return x; }
          @Differentiable static double m(double x, Nested[] /*!AD1014*/p) { return x; }
          @Differentiable static double n(double x, Generic<String> /*!AD1014*/p) { return x; }
          @Differentiable(wrt = /*!AD1014*/"p") static double o(double x, Holder p) { return x; }
          @Differentiable static double q(double x, Angle[][] /*!AD1014*/p) { return x; }
          @Differentiable(wrt = "p") static double r(Box p) { return 0; }
          @Differentiable static double /*!AD1013*/s(Box p) { return 0; }
          @Differentiable(wrt = /*!AD1011*/"p") static double t(Vault p) { return 0; }
          @Differentiable(wrt = /*!AD1011*/"p") static double u(Range p) { return 0; }
          record Pair(double a, int b) {}
          record Range(int a, int b) {}
          record Nested(Nested next, Pair p) {}
          record Generic<T>(T t, double x) {}
          record Holder(Generic<String> inside) {}
          record Angle(double d) { public double d() { return d + 1; } }
          record Plain(double d) { public double d() { return this.d; } }
          static class Box { final double d = 1; }
          static class Vault { private final double d = 1; }
          @Differentiable static double v(double x, Plain p) { return x; }
        }
        """);
  }

  @Test
  void fieldsInWrt() {
    assertMessages(
        """
        class A {
          static double fixed;
          static class Base { final double above = Math.random(); }
          static final class B extends Base {
            final double x;
            double changing;
            private final double hidden;
            final int n;
            final R r = null;
            final P p = null;
            static final double CONSTANT = 1;
            final double fixed = 2 * CONSTANT;
            B() { x = 1; n = 1; hidden = 2; }
            @Differentiable(wrt = {"this.x", "this.above", "y", "this.p"})
            double f(double y) { return y; }
            @Differentiable(wrt = /*!AD1014*/"this.r") double f2(double y) { return y; }
            @Differentiable(wrt = /*!AD1030*/"this.fixed") double f3(double y) { return y; }
            @Differentiable(wrt = /*!AD1025*/"this.z") double g(double y) { return y; }
            @Differentiable(wrt = /*!AD1025*/"this.CONSTANT") double h(double y) { return y; }
            @Differentiable(wrt = /*!AD1026*/"this.changing") double i(double y) { return y; }
            @Differentiable(wrt = /*!AD1027*/"this.hidden") double j(double y) { return y; }
            @Differentiable(wrt = /*!AD1011*/"this.n") double k(double y) { return y; }
            @Differentiable(wrt = /*!AD1028*/"this.x") double l(double x) { return x; }
            @Differentiable(wrt = {"this.x", /*!AD1012*/"this.x"}) double m(int y) { return y; }
            @Differentiable double /*!AD1013*/n(int y) { return x; }
          }
          record P(double x, double y) {}
          record R(double x, double y) {
            @Differentiable(wrt = "this.x") double f() { return x; }
            public double y() { return 2 * y; }
            @Differentiable(wrt = /*!AD1027*/"this.y") double g() { return y(); }
          }
          enum E {
            ONE, TWO { double open(double x) { return 2 * x; } };
            final double d = Math.random();
            @Differentiable(wrt = /*!AD1029*/"this.d") double f() { return d; }
            @Differentiable double /*!AD1003*/open(double x) { return x; }
            @Differentiable double closed(double x) { return x * d; }
          }
          interface I {
            @Differentiable default double /*!AD1003*/f(double x) { return x; }
          }
          static final class Cycle {
            final Cycle next = null;
            final double d = Math.random();
            @Differentiable(wrt = /*!AD1029*/"this.d") double f() { return d; }
          }
          static final class Typed<T> {
            @Differentiable double /*!AD1004*/f(double x) { return x; }
          }
        }
        """);
  }

  @Test
  void modesAndName() {
    assertMessages(
        """
        class A {
          @Differentiable(modes = Mode/*!AD1023*/.HESSIAN)
          static double[] f(double[] x) { return x; }
          @Differentiable(modes = {}) static double /*!AD1021*/h(double x) { return x; }
          @Differentiable(name = /*!AD1017*/"a b") static double i(double x) { return x; }
          @Differentiable(name = /*!AD1017*/"class") static double j(double x) { return x; }
          @Differentiable(name = /*!AD1017*/"a.b") static double k(double x) { return x; }
        }
        """);
  }

  @Test
  void workspaceWithoutReverseMode() {
    assertMessages(
        """
        class A {
          @Differentiable(modes = Mode.TANGENT, workspace = /*!AD1040*/true)
          static double f(double x) { return x; }
        }
        """);
  }

  @Test
  void collidingWithTheOverloadForAWorkspace() {
    assertMessages(
        """
        class A {
          @Differentiable(workspace = true) static double f(double x) { return x; }
          @Differentiable(wrt = "x")
          static double /*!AD1018*/f(Workspace w, double x) { return x; }
        }
        """);
  }

  @Test
  void collidingMethods() {
    assertMessages(
        """
        class A {
          @Differentiable static double[] f(double x) { return null; }
          @Differentiable static double /*!AD1018*/f(double x, double[] y) { return 0; }
          @Differentiable static double g(double x) { return 0; }
          @Differentiable static double[] /*!AD1018*/gVjp(double x, double seed) { return null; }
          @Differentiable(modes = Mode.TANGENT) static double t(double x) { return 0; }
          @Differentiable(modes = Mode.TANGENT, name = "T")
          static double /*!AD1018*/u(double x) { return 0; }
        }
        """);
  }

  @Test
  void takenNames() {
    assertMessages(
        """
        class A {
          @Differentiable static double /*!AD1019*/f(double x) { return x; }
          @Differentiable(modes = Mode.TANGENT) static double g(double x) { return x; }
          static class B { @Differentiable static double f(double x) { return x; } }
        }
        class AAdjoint {}
        class A_B { @Differentiable static double /*!AD1019*/f(double x) { return x; } }
        """);
  }

  @Test
  void tooManySlots() {
    String many = "double x" + String.join("", Collections.nCopies(70, ", double x%d"));
    Object[] numbers = IntStream.range(0, 70).boxed().toArray();
    String parameters = String.format(many, numbers);
    assertMessages(
        """
        class A {
          @Differentiable static double /*!AD1020*/f(%s) { return x; }
          @Differentiable(modes = Mode.ADJOINT) static double g(%s) { return x; }
        }
        """
            .formatted(parameters, parameters));
  }

  @Test
  void theCheckSeesMissingAndMisplacedMessages() {
    MarkedSource source =
        source(
            """
            class A {
              @Differentiable private /*!AD1001*/static double f(double x) { return x; }
              @Differentiable static double /*!AD1002*/g(double x) { return x; }
            }
            """);
    assertFalse(
        CodedMessages.of(new SignatureProcessor(), List.of(source)).equals(source.expected()));
  }

  private static void assertMessages(String text, String... missingTypes) {
    MarkedSource source = source(text);
    var found = CodedMessages.of(new SignatureProcessor(), List.of(source));
    found.removeIf(
        m -> Arrays.stream(missingTypes).anyMatch(t -> m.matches("javac:(?s).*" + t + ".*")));
    assertEquals(String.join("\n", source.expected()), String.join("\n", found));
  }

  private static MarkedSource source(String text) {
    return MarkedSource.of("A.java", "import dev.adjoint.*;\n" + text);
  }
}
