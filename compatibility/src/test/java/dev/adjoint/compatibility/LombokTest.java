package dev.adjoint.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lombok changes javac's trees in place. In both orders on the processor path, a method has the
 * derivative of what runs, or is refused.
 */
class LombokTest {
  private static final double X = 1.25;

  /** The derivative of {@code Demo.f} at {@link #X}. */
  private static final String RIGHT = "right";

  @TempDir private Path folder;

  /** A class, and what becomes of it with Lombok first and with Adjoint first. */
  record Case(String name, String source, double derivative, String first, String second) {}

  private static Case works(String name, double derivative, String source) {
    return new Case(name, source, derivative, RIGHT, RIGHT);
  }

  private static Case inOrder(String name, double derivative, String source) {
    return new Case(name, source, derivative, RIGHT, "AD9011");
  }

  private static Case refused(String name, String first, String second, String source) {
    return new Case(name, source, Double.NaN, first, second);
  }

  static List<Case> cases() {
    String f = "@Differentiable static double f(double x)";
    return List.of(
        works("Plain", 2 * X, "class Plain { " + f + " { return x * x; } }"),
        works(
            "Data",
            3 + 2 * X,
            "@lombok.Data class Data { private double a = 3; "
                + f
                + " { Data d = new Data(); return x * d.getA() + x * x; } }"),
        works(
            "Value",
            3,
            "class Value { @lombok.Value static class V { double a; } "
                + f
                + " { return x * new V(3).getA(); } }"),
        works(
            "Required",
            3,
            "class Required { @lombok.RequiredArgsConstructor static class V { final double a; } "
                + f
                + " { V v = new V(3); return x * v.a; } }"),
        works(
            "Builder",
            4,
            "class Builder { @lombok.Builder static class V { final double a; } "
                + f
                + " { return x * V.builder().a(4).build().a; } }"),
        works("Val", 3 * X * X, "class Val { " + f + " { lombok.val y = x * x; return x * y; } }"),
        works("Var", 3 * X * X, "class Var { " + f + " { var y = x * x; return x * y; } }"),
        inOrder(
            "NonNull",
            2,
            "class NonNull { "
                + f
                + " { return g(new double[] {x, x}); }"
                + " static double g(@lombok.NonNull double[] x) { return x[0] + x[1]; } }"),
        refused(
            "Cleanup",
            "AD2001",
            "AD9011",
            "class Cleanup { "
                + f
                + " { @lombok.Cleanup var r = new java.io.StringReader(\"\"); return x * x; } }"),
        refused(
            "Sneaky",
            "AD2001",
            "AD9011",
            "class Sneaky { @lombok.SneakyThrows " + f + " { return x * x; } }"),
        refused(
            "Synchronized",
            "AD2002, AD3013",
            "AD9011",
            "class Synchronized { @lombok.Synchronized " + f + " { return x * x; } }"),
        refused(
            "Locked",
            "AD2001, AD3013",
            "AD9011",
            "class Locked { @lombok.Locked " + f + " { return x * x; } }"),
        refused(
            "Hiding",
            "AD9011",
            "AD9011",
            "@lombok.experimental.ExtensionMethod(Hiding.Ext.class) public class Hiding {"
                + " public record V(double a) { public double twice() { return 2 * a; } }"
                + " public static class Ext {"
                + " public static double twice(V v) { return v.a() * v.a(); } }"
                + f
                + " { V v = new V(x); return v.twice(); } }"),
        works(
            "Extension",
            2 * X,
            "@lombok.experimental.ExtensionMethod(Extension.Ext.class) public class Extension {"
                + " public static class Ext {"
                + " public static double square(double[] v) { return v[0] * v[0]; } }"
                + f
                + " { double[] v = {x}; return v.square(); } }"),
        refused(
            "Utility",
            "AD1003",
            "AD1003",
            "@lombok.experimental.UtilityClass class Utility {"
                + " @Differentiable double f(double x) { return x * x; } }"));
  }

  @Test
  void lombokFirst() throws Exception {
    check(List.of("lombok", Build.ADJOINT), Case::first);
  }

  @Test
  void adjointFirst() throws Exception {
    check(List.of(Build.ADJOINT, "lombok"), Case::second);
  }

  /** One build for what is right, and one for each message, of which none hides another. */
  private void check(List<String> processors, Function<Case, String> expected) throws Exception {
    List<Case> cases = cases();
    for (String outcome : cases.stream().map(expected).distinct().toList()) {
      Path own = Files.createDirectory(folder.resolve(outcome));
      Build build = new Build(own);
      Map<String, String> codes = new TreeMap<>();
      for (Case each : cases) {
        if (expected.apply(each).equals(outcome)) {
          build.source(each.source());
          codes.put(each.name(), outcome);
        }
      }
      build.run(processors);
      Map<String, String> found = new TreeMap<>();
      for (String name : codes.keySet()) {
        String its = build.codes(name);
        found.put(name, its.isEmpty() ? RIGHT : its);
      }
      assertEquals(codes, found, build.toString());
      for (Case each : cases) {
        if (outcome.equals(RIGHT) && codes.containsKey(each.name())) {
          assertRight(each, build);
        }
      }
    }
  }

  private static void assertRight(Case each, Build build) throws Exception {
    double[] xBar = new double[1];
    Object value = build.call(each.name() + "Adjoint", "fVjp", X, 1.0, xBar);
    assertEquals(build.call(each.name(), "f", X), value, each.name());
    assertEquals(each.derivative(), xBar[0], 1e-14 * Math.abs(each.derivative()), each.name());
  }
}
