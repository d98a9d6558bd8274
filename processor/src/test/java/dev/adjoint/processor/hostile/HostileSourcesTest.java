package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Sources that nobody would write, or nobody has finished writing. */
class HostileSourcesTest {
  /** Every cut with {@code -Dcuts=1}. */
  private static final int STEP = Integer.getInteger("cuts", 41);

  private static final int CHARACTERS = 7;
  private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");
  private static final List<String> GOOD =
      List.of("language/Switches.java", "records/Mixed.java", "rules/UserRules.java");

  private static List<Diagnostic<? extends JavaFileObject>> errors(List<MarkedSource> sources) {
    return CodedMessages.compile(new DifferentiableProcessor(), sources).stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static List<String> texts(List<Diagnostic<? extends JavaFileObject>> messages) {
    return messages.stream().map(message -> message.getMessage(Locale.ROOT)).toList();
  }

  private static List<String> errors(String member) {
    String text = "package demo; import dev.adjoint.*;\n" + member;
    return texts(errors(List.of(MarkedSource.of("demo/Demo.java", text))));
  }

  @Test
  void aSourceThatStopsAnywhereIsAnErrorButNoFault() throws IOException, URISyntaxException {
    for (String name : GOOD) {
      Path file = Path.of(HostileSourcesTest.class.getResource("/corpus/" + name).toURI());
      String text = Files.readString(file);
      List<Integer> cuts = cuts(text);
      for (int i = 0; i < cuts.size(); i += STEP) {
        String begun = text.substring(0, cuts.get(i));
        List<String> open = texts(errors(List.of(MarkedSource.of(name, begun))));
        assertFalse(open.isEmpty(), begun);
        assertNoFault(open, begun);
        String closed = begun + closing(begun);
        assertNoFault(texts(errors(List.of(MarkedSource.of(name, closed)))), closed);
      }
    }
  }

  private static void assertNoFault(List<String> errors, String source) {
    assertEquals(
        List.of(),
        errors.stream().filter(e -> e.startsWith("[AD9") || e.contains("\tat ")).toList(),
        source);
  }

  /** After each token, and after every seventh character, of the body of the class. */
  private static List<Integer> cuts(String text) {
    int body = text.indexOf("class ") + 1;
    int end = text.lastIndexOf('}');
    TreeSet<Integer> cuts = new TreeSet<>();
    TOKEN.matcher(text).results().forEach(token -> cuts.add(token.end()));
    for (int at = body; at < end; at += CHARACTERS) {
      cuts.add(at);
    }
    return new ArrayList<>(cuts.subSet(body, end));
  }

  /** What an editor puts behind the cursor. */
  private static String closing(String begun) {
    StringBuilder closing = new StringBuilder();
    for (char c : begun.toCharArray()) {
      switch (c) {
        case '(' -> closing.insert(0, ')');
        case '[' -> closing.insert(0, ']');
        case '{' -> closing.insert(0, '}');
        case ')', ']', '}' -> closing.delete(0, 1);
        default -> {}
      }
    }
    return closing.toString();
  }

  @Test
  void classesNamedAsThoseThatGeneratedCodeNamesAreNoObstacle() {
    List<MarkedSource> sources = new ArrayList<>();
    for (String name :
        List.of(
            "Math",
            "Double",
            "String",
            "Override",
            "Record",
            "Object",
            "System",
            "Arrays",
            "Generated",
            "Integer",
            "SuppressWarnings",
            "IllegalArgumentException")) {
      String place = name.toLowerCase(Locale.ROOT);
      String user =
          "package p%s; import dev.adjoint.*; class User { record V(double a, double[] b) {}"
              + " @Differentiable static double[] g(double[] x, int n) { double[] y = x.clone();"
              + " for (int i = 0; i < n; i++) { y[i] *= y[i]; if (y[i] > 7) { break; } }"
              + " return y; }"
              + " @Differentiable(workspace = true) static double h(V v) { double s = 0;"
              + " for (double q : v.b()) { s += q * java.lang.Math.sin(v.a() * q); } return s; }"
              + " static double r(double x, int n) { return n == 0 ? x : x * r(x * 2, n - 1); }"
              + " @Differentiable static double k(double x, int n) { return r(x, n) * x; } }";
      sources.add(MarkedSource.of("p" + place + "/User.java", user.formatted(place)));
      String own =
          "package p%s; import dev.adjoint.*; class %s {"
              + " @Differentiable static double f(double x) { return x * x; } }";
      sources.add(MarkedSource.of("p" + place + "/" + name + ".java", own.formatted(place, name)));
    }
    assertEquals(List.of(), texts(CodedMessages.compile(new DifferentiableProcessor(), sources)));
  }

  @Test
  void methodsNamedAsThoseOfObjectOrAsOtherCompanionsHaveCompanions() {
    List<String> members = new ArrayList<>();
    for (String name :
        List.of(
            "hashCode",
            "wait",
            "clone",
            "finalize",
            "getClass",
            "record",
            "sealed",
            "var",
            "fooVjp",
            "fooPullback",
            "$",
            "__",
            "\u00df",
            "\\u0066")) {
      members.add(
          "@Differentiable static double %s(double %s) { return %s * %s; }".replace("%s", name));
    }
    assertEquals(List.of(), errors("class Demo { " + String.join("\n", members) + " }"));
  }

  @Test
  void cyclesAreReportedOnceAndNeverFollowed() {
    String method = "@Differentiable static double f(double x) { return x * K; }";
    for (String source :
        List.of(
            "class A extends A { " + method + " }",
            "class A extends B { } class B extends A { " + method + " }",
            "interface A extends B { " + method + " } interface B extends A { double K = A.K; }",
            "class A<X extends X> { static final double K = 2; " + method + " }",
            "record A(A a, double b) {"
                + " @Differentiable static double f(A r) { return r.b() * r.a().b(); } }")) {
      List<String> errors = errors(source);
      assertEquals(1, errors.size(), source + errors);
      assertNoFault(errors, source);
    }
    assertEquals(
        List.of(),
        errors(
            "class A { static final double K = B.K * 2; "
                + method
                + " }"
                + " class B { static final double K = A.K * 2; }"));
  }

  @Test
  void aPrivateConstructorIsNamedAsSuch() {
    List<String> errors =
        errors(
            "class A { static class N { private record V(double a) {} "
                + "@Differentiable static double f(double x) {"
                + " V v = new V(x); return v.a(); } } }");
    assertTrue(errors.stream().anyMatch(e -> e.contains("the constructor of V")), "" + errors);
    assertTrue(errors.stream().noneMatch(e -> e.contains("<init>")), errors.toString());
  }
}
