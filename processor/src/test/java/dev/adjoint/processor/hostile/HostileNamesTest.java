package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as generated code gives them, letters that few use, missing imports, and sizes. */
class HostileNamesTest {
  private static final long STACK = 512L << 20;
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n");

  /** What is said about a class; what is said in generated code has a name before it. */
  private static List<String> said(String text) {
    List<String> said = new ArrayList<>();
    for (var each :
        CodedMessages.compile(
            new DifferentiableProcessor(), List.of(MarkedSource.of("demo/Demo.java", text)))) {
      boolean generated =
          each.getSource() != null && each.getSource().toUri().getScheme().equals("memory");
      if (generated || each.getKind() == Diagnostic.Kind.ERROR) {
        said.add((generated ? each.getSource() + ": " : "") + each.getMessage(Locale.ROOT));
      }
    }
    return said;
  }

  private static List<String> ofMembers(String members) {
    return said("package demo; import dev.adjoint.*;\nclass Demo { " + members + " }");
  }

  private static void assertNoFault(List<String> said, String source) {
    List<String> faults =
        said.stream()
            .filter(e -> e.startsWith("[AD9") || e.contains("\tat ") || e.contains("memory:"))
            .toList();
    assertEquals(List.of(), faults, source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xBar",
        "xDot",
        "xHvp",
        "seed",
        "self",
        "value",
        "tangent",
        "workspace",
        "gradient",
        "hessian",
        "x0",
        "x1",
        "i",
        "n",
        "iBar",
        "stack",
        "product",
        "Shadows",
        "Buffers",
        "Entries",
        "DoubleStack",
        "Workspace",
        "DemoAdjoint",
        "FGradient",
        "$",
        "$x",
        "_x",
        "ẍ",
        "x\u0308",
        "größe",
        "Δ",
        "\\u0064elta",
        "x\\u0042ar",
        "變數",
        "\uD835\uDC65"
      })
  void namesThatGeneratedCodeGives(String name) {
    String members =
        """
        double field = 1.5;
        record V(double #, double[] w) {}
        static double help(double #) { return # * # + #; }
        static class #N { double # = 3; }
        @Differentiable(modes = {Mode.ADJOINT, Mode.TANGENT, Mode.HESSIAN}, workspace = true)
        static double f(double #, double[] x, int k) {
          double y = #;
          for (int j = 0; j < k; j++) { y = y * Math.sin(#) + help(x[j]) * x[j]; }
          return y;
        }
        @Differentiable(modes = {Mode.ADJOINT, Mode.JACOBIAN, Mode.TANGENT})
        static double[] g(double[] #, double x) {
          double[] y = #.clone();
          for (int j = 0; j < y.length; j++) { y[j] *= x; if (y[j] > 9) { break; } }
          return y;
        }
        @Differentiable static double h(V #) { return #.#() * #.w()[0]; }
        """;
    assertEquals(List.of(), ofMembers(members.replace("#", name)), name);
  }

  @Test
  void lettersAndEscapesOutsideOfNames() {
    assertEquals(
        List.of(),
        ofMembers(
            "/* \uD83D\uDE00 \u202E */ @Differentiable static \\u0064ouble f(\\u0064ouble x) {"
                + " // \uD83D\uDE00 e\u0301 \\uuu0041\n String s = \"\uD83D\uDE00*/\";"
                + " return x * x \\u002A s.length(); \\u007D"));
  }

  @Test
  void importsThatAreMissing() throws IOException, URISyntaxException {
    for (String name :
        List.of("language/Switches.java", "records/Mixed.java", "rules/UserRules.java")) {
      Path file = Path.of(HostileNamesTest.class.getResource("/corpus/" + name).toURI());
      String text = Files.readString(file);
      int imports = (int) IMPORT.matcher(text).results().count();
      for (int i = 0; i < imports; i++) {
        int[] at = {0};
        int left = i;
        String without =
            IMPORT.matcher(text).replaceAll(each -> at[0]++ == left ? "" : each.group());
        List<String> said = said(without);
        assertFalse(said.isEmpty(), without);
        assertNoFault(said, without);
      }
    }
  }

  @Test
  void codeAsItIsBeingTyped() {
    for (String body :
        List.of(
            "return x.",
            "return x.foo",
            "return Math.",
            "return Math.si",
            "x * x",
            "double y =",
            "double = x;",
            "for (",
            "for (int i = 0; i < ",
            "if (x > ",
            "return switch (x",
            "int[] a = {1,",
            "return x *;",
            "return (double",
            "new",
            "new double[",
            "return x -> ",
            "var y; return y;",
            "return f(",
            "this.",
            "super.f(x);",
            "return;",
            "return \"",
            "return '",
            "return 0x;",
            "return 1e;",
            "return 1__.0;",
            "@",
            "@Over",
            "/* ",
            "// \\u",
            "\\u00",
            "record",
            "record R(",
            "class",
            "enum E {",
            "return x;;;}",
            "goto x;",
            "const int y;",
            "double x = 2; return x;",
            "break;",
            "continue q;",
            "return x.length;",
            "x[0] = 1;",
            "return demo.Demo.f;",
            "return java.lang;")) {
      for (String end : List.of("", "}", "} }")) {
        String source = "@Differentiable static double f(double x) { " + body + end;
        List<String> said = ofMembers(source);
        assertFalse(said.isEmpty(), source);
        assertNoFault(said, source);
      }
    }
  }

  @Test
  void sizes() throws InterruptedException {
    String many =
        IntStream.range(0, 300).mapToObj(i -> "double a" + i).collect(Collectors.joining(", "));
    String most =
        IntStream.range(0, 127).mapToObj(i -> "double a" + i).collect(Collectors.joining(", "));
    String parentheses = "(".repeat(1_000) + "x" + ")".repeat(1_000);
    String sum = "x * x" + " + x * 2".repeat(3_000);
    String head = "@Differentiable static double f(";
    List<String> tooMany = ofMembers(head + many + ") { return a0 * a1; }");
    assertNoFault(tooMany, "300 parameters");
    assertFalse(tooMany.isEmpty());
    List<String> fit = ofMembers(head + most + ") { return a0 * a1; }");
    assertNoFault(fit, "127 parameters");
    assertEquals(1, fit.size(), fit.toString());
    assertEquals(List.of(), deep(head + "double x) { return x * " + parentheses + "; }"));
    assertEquals(List.of(), deep(head + "double x) { return " + sum + "; }"));
  }

  /** Of such sources javac itself asks for a stack that is larger than usual. */
  private static List<String> deep(String members) throws InterruptedException {
    List<String> said = new ArrayList<>();
    Thread thread = new Thread(null, () -> said.addAll(ofMembers(members)), "javac", STACK);
    List<Throwable> thrown = new ArrayList<>();
    thread.setUncaughtExceptionHandler((which, fault) -> thrown.add(fault));
    thread.start();
    thread.join();
    assertEquals(List.of(), thrown);
    return said;
  }
}
