package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.processor.DifferentiableProcessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sources that parse but mean nothing, or nearly nothing: each is refused by somebody, and the
 * processor neither throws nor has a fault of its own.
 */
class MalformedSourceTest {
  private static final List<String> MEMBERS =
      List.of(
          "@Differentiable static double f(double x, double x) { return x; }",
          "@Differentiable static double f(double x) { double x = 1; return x; }",
          "@Differentiable static double f(double x) { int y = x; return y; }",
          "@Differentiable static double f(double x) { return; }",
          "@Differentiable static double f(double x) { }",
          "@Differentiable static void f(double[] x) { return x; }",
          "@Differentiable static double f(double x) { return y; double y = x; }",
          "@Differentiable static double f(double x) { y = x; double y; return y; }",
          "@Differentiable static double f(double x) { double y; return y; }",
          "@Differentiable static double f(double x) { double y = y; return y; }",
          "@Differentiable static double f(double x) { final double y = x; y += 1; return y; }",
          "@Differentiable static double f(double x) { break; }",
          "@Differentiable static double f(double x) { continue; }",
          "@Differentiable static double f(double x) { a: { continue a; } return x; }",
          "@Differentiable static double f(double x) { while (true) { break b; } return x; }",
          "@Differentiable static double f(double x) { a: a: while (x > 0) x--; return x; }",
          "@Differentiable static double f(double x) { while (x) x--; return x; }",
          "@Differentiable static double f(double x) { if (1) x--; return x; }",
          "@Differentiable static double f(double x) { return x ? 1 : 2; }",
          "@Differentiable static double f(double x) { return x + true; }",
          "@Differentiable static double f(double x) { return !x; }",
          "@Differentiable static double f(double x) { return x << 2; }",
          "@Differentiable static double f(double x) { return x & 1; }",
          "@Differentiable static double f(double x) { return x[0]; }",
          "@Differentiable static double f(double x) { return x.length; }",
          "@Differentiable static double f(double[] x) { return x.size(); }",
          "@Differentiable static double f(double[] x) { return x[1.5]; }",
          "@Differentiable static double f(double[] x) { return x[0][0]; }",
          "@Differentiable static double f(double[] x) { return x; }",
          "@Differentiable static double f(double[] x) { x.length = 3; return x[0]; }",
          "@Differentiable static double f(double x) { return Math.sin(); }",
          "@Differentiable static double f(double x) { return Math.sin(x, x); }",
          "@Differentiable static double f(double x) { return Math.sine(x); }",
          "@Differentiable static double f(double x) { return Meth.sin(x); }",
          "@Differentiable static double f(double x) { return x.y.z; }",
          "@Differentiable static double f(double x) { return this.x; }",
          "@Differentiable static double f(double x) { return super.hashCode() * x; }",
          "@Differentiable static double f(double x) { return null; }",
          "@Differentiable static double f(double x) { double[] a = {x, {x}}; return a[0]; }",
          "@Differentiable static double f(double x) { double[] a = new double[]; return x; }",
          "@Differentiable static double f(double x) { double a = {x}; return a; }",
          "@Differentiable static double f(double x) { var a = {x}; return a[0]; }",
          "@Differentiable static double f(double x) { var a = null; return x; }",
          "@Differentiable static double f(double x) { var a; a = x; return a; }",
          "@Differentiable static double f(double x) { var a = a; return x; }",
          "@Differentiable static double f(double x) { for (double d : x) x++; return x; }",
          "@Differentiable static double f(double[] x) { for (int d : x) d++; return x[0]; }",
          "@Differentiable static double f(double x) { switch (x) { case 1: } return x; }",
          "@Differentiable static double f(int n, double x) {"
              + " switch (n) { case 1: case 1: x++; } return x; }",
          "@Differentiable static double f(int n, double x) {"
              + " switch (n) { default: default: x++; } return x; }",
          "@Differentiable static double f(int n, double x) {"
              + " switch (n) { case \"a\": x++; } return x; }",
          "@Differentiable static double f(int n, double x) {"
              + " return switch (n) { case 1 -> x; }; }",
          "@Differentiable static double f(int n, double x) {"
              + " return switch (n) { default -> { x++; } }; }",
          "@Differentiable static double f(double x) { yield x; }",
          "@Differentiable static double f(double x) { throw x; }",
          "@Differentiable static double f(double x) { throw new Missing(); }",
          "@Differentiable static double f(double x) { throw null; }",
          "@Differentiable static double f(double x) { assert x; return x; }",
          "@Differentiable static double f(double x) { 1++; return x; }",
          "@Differentiable static double f(double x) { f(x)++; return x; }",
          "@Differentiable static double f(void[] x) { return 1; }",
          "@Differentiable static void[] f(double x) { return x; }",
          "@Differentiable static double f(double x) { void y = x; return x; }",
          "@Differentiable static double f(double x) { double y = (y = x) + z; return y; }",
          "@Differentiable static double f(double x) { System.out.println().x = 1; return x; }",
          "@Differentiable static double f(double x) { return System.out.println() + x; }",
          "@Differentiable static double f(double x) { double y = System.gc(); return y; }",
          "@Differentiable static double f(double x) { return Math.max(x, System.gc()); }",
          "@Differentiable static double f(double x) { for (int i = 0; i++) {} return x; }",
          "@Differentiable static double f(double x) { for (int i : x, y) {} return x; }",
          "@Differentiable static double f(double x) { for (;;) { int x = 1; } }",
          "@Differentiable static double f(double x) { int i; for (i = 0; i < x; i += x) {} }",
          "@Differentiable static double f(double[] x) { return x.clone; }",
          "@Differentiable static double f(double[] x) { return x.clone(1)[0]; }",
          "@Differentiable static double f(double[] x) { x++; return x[0]; }",
          "@Differentiable static double f(double[] x) { return -x; }",
          "@Differentiable static double f(double[] x) { return x + 1; }",
          "@Differentiable static double f(double[] x) { return x == 1 ? 1 : 2; }",
          "@Differentiable static double f(double[] x) { return x == null ? x : x[0]; }",
          "@Differentiable static double f(String s, double x) { s += x; s -= x; return x; }",
          "@Differentiable static double f(String s, double x) { s++; return x * s; }",
          "@Differentiable static double f(String s, double x) { return s.length * x; }",
          "@Differentiable static double f(String s, double x) { return s.charAt(x) * x; }",
          "@Differentiable static double f(String s, double x) {"
              + " return switch (s) { case s -> x; default -> 1; }; }",
          "@Differentiable static double f(double x) { return 1 / 0 * x; }",
          "@Differentiable static double f(double x) { return x; } return 1;",
          "@Differentiable static double f(double x) { return 99999999999 * x; }",
          "@Differentiable static double f(double x) { return 1e999 * x; }",
          "@Differentiable static double f(Missing x) { return x; }",
          "@Differentiable static Missing f(double x) { return x; }",
          "@Differentiable static double f(double x) throws Missing { return x; }",
          "@Differentiable static double f(void x) { return 1; }",
          "@Differentiable static f(double x) { return x; }",
          "@Differentiable static double f(double... x, double y) { return y; }",
          "@Differentiable static abstract double f(double x);",
          "@Differentiable static double f(double x);",
          "@Differentiable static native double f(double x) { return x; }",
          "@Differentiable double f;",
          "@Differentiable class Inner {}",
          "@Differentiable Model(double x) {}",
          "@Differentiable @Differentiable static double f(double x) { return x; }",
          "@Differentiable(wrt = 3) static double f(double x) { return x; }",
          "@Differentiable(wrt = \"\") static double f(double x) { return x; }",
          "@Differentiable(wrt = {null}) static double f(double x) { return x; }",
          "@Differentiable(wrt = MISSING) static double f(double x) { return x; }",
          "@Differentiable(modes = MISSING) static double f(double x) { return x; }",
          "@Differentiable(modes = Mode.BACKWARD) static double f(double x) { return x; }",
          "@Differentiable(modes = {}) static double f(double x) { return x; }",
          "@Differentiable(name = \"class\") static double f(double x) { return x; }",
          "@Differentiable(name = 7) static double f(double x) { return x; }",
          "@Differentiable(other = 7) static double f(double x) { return x; }",
          "@Differentiable static double f(double x) { return x; }\n"
              + "@Differentiable static double f(double x) { return x; }",
          "@Differentiable static double f(double x) { return x; } class ModelAdjoint {}\n"
              + "class Model extends Model {}",
          "static class A extends A { @Differentiable static double f(double x) { return x; } }",
          "static class A extends B {} static class B extends A {"
              + " @Differentiable static double f(double x) { return C * x; } }",
          "static final double C = C; @Differentiable static double f(double x) { return C * x; }",
          "static final int A = B; static final int B = A;"
              + " @Differentiable static double f(double x) { return A * x; }",
          "enum E { A; @Differentiable static double f(double x) { return E.Z.ordinal() * x; } }",
          "record R(double x) { R { this.x = x; } "
              + "@Differentiable static double f(double x) { return x(); } }",
          "double y; @Differentiable static double f(double x) { return this.y * x; }",
          "double y; @Differentiable static double f(double x) { return y * x; }",
          "final Missing m = null; @Differentiable final double f(double x) { return m.y * x; }",
          "final Missing m = null; final double z = Math.random();"
              + " @Differentiable(wrt = \"this.z\") final double f(double x) { return z * x; }",
          "@Differentiable final double f(double x) { return this; }",
          "@Differentiable(wrt = \"this.\") final double f(double x) { return x; }",
          "static class A extends A { final double y = Math.random();"
              + " @Differentiable final double f(double x) { return x * y; } }",
          "record R(double x, R r, Missing m) {"
              + " @Differentiable(wrt = \"this.x\") double f() { return x * m.y(); } }",
          "record R(double x) { R(double y) { this(y); }"
              + " @Differentiable static double f(double x) { return new R(x).x(); } }",
          "record R(double x, double y) { R(double x) { this(x); }"
              + " @Differentiable static double f(double x) { return new R(x).x(); } }",
          "record R(double x, double y) { R(double x) { this(x, true); }"
              + " @Differentiable static double f(double x) { return new R(x).x(); } }",
          "record R(double x) { @Differentiable double f(double y) {"
              + " R r = new Object(); return r.x() * y; } }",
          "record R(double x) { @Differentiable double f(double y) {"
              + " R r = y; return new R(y, y).x() * r.z(); } }",
          "static class B { final double v; }"
              + " @Differentiable static double f(double x) { return new B(x).v; }",
          "static abstract class B { final double v = Math.random(); }"
              + " @Differentiable static double f(double x) { return x * new B().v; }",
          "enum E { A; final double v = 1; }"
              + " @Differentiable static double f(double x) { return x * new E().v; }",
          "@Differentiable static double f(double x) { return ((Model) x).y; }",
          "@Differentiable static double f(double x) { return (int[]) x; }",
          "@Differentiable static double f(double x) { return x instanceof Double ? x : 0; }",
          "@Differentiable static double f(double x) { return Model; }",
          "@Differentiable static double f(double x) { return java.lang; }",
          "@Differentiable static double f(double x) { Math.PI = x; return x; }",
          "@Differentiable static double f(double x) { System.arraycopy(x); return x; }",
          "@Differentiable static double f(double x) { java.util.Arrays.fill(x, x); return x; }",
          "@Differentiable static double f(double x) { int[] a = new int[x]; return x; }",
          "@Differentiable static double f(double x) { double[] a[] = new double[2]; return x; }");

  @TestFactory
  Stream<DynamicTest> members() {
    return MEMBERS.stream().map(each -> DynamicTest.dynamicTest(each, () -> check(body(each))));
  }

  @TestFactory
  Stream<DynamicTest> units() {
    String method = "@Differentiable static double f(double x) { return x; }";
    return Stream.of(
            "import dev.adjoint.*; " + method,
            "import dev.adjoint.*; package late; class Model { " + method + " }",
            "import missing.*; import dev.adjoint.Differentiable; class Model { " + method,
            "import dev.adjoint.Differentiable; import missing.Differentiable; class Model { "
                + method
                + " }",
            "import dev.adjoint.*; class Model { " + method + " } class Model { }",
            "class Model { @Differentiable static double f(double x) { return x; } }",
            "import dev.adjoint.*; class Model { @Differentiable static double f(double",
            "import dev.adjoint.*; class ModelAdjoint {} class Model { " + method + " } ;;; }")
        .map(each -> DynamicTest.dynamicTest(each, () -> check(each)));
  }

  private static String body(String member) {
    return "import dev.adjoint.*;\nclass Model {\n" + member + "\n}\n";
  }

  private static void check(String source) {
    List<String> said =
        CodedMessages.compile(
                new DifferentiableProcessor(), List.of(MarkedSource.of("Model.java", source)))
            .stream()
            .map(MalformedSourceTest::text)
            .toList();
    assertEquals(List.of(), said.stream().filter(m -> m.contains("[AD9")).toList());
    assertFalse(said.isEmpty(), "somebody refuses it");
    List<String> traces = said.stream().filter(m -> m.contains("\tat ")).toList();
    assertEquals(List.of(), traces);
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
  }
}
