package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What newer JDKs parse than the one that the compiler is written for: right, or refused. */
class NewLanguageTest {
  private static final Pattern CODE = Pattern.compile("\\[(AD\\d{4})\\]");
  private static final String RECORD = "record P(double a, double b) {}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "21 | AD3009 | static double f(double x, Object o) {"
            + " if (o instanceof P(double a, double b)) { return x; } return x * x; }",
        "21 | AD2005 | static double f(double x, Object o) {"
            + " return switch (o) { case String s -> x; default -> x * x; }; }",
        "21 | AD2005 | static double f(double x, Object o) {"
            + " return switch (o) { case P(double a, double b) -> x; default -> x * x; }; }",
        "21 | AD2005 | static double f(double x, String s) {"
            + " return switch (s) { case null -> x; default -> x * x; }; }",
        "21 | `` | enum E {A, B} @Differentiable static double f(double x, E e) {"
            + " return switch (e) { case E.A -> x; case E.B -> x * x; }; }",
        "22 | `` | static double f(double x, double[] w) { double s = 0;"
            + " for (double _ : w) { s += x * x; } double _ = s; return s; }",
        "22 | AD3001 | static double f(double x) {"
            + " java.util.function.DoubleUnaryOperator u = _ -> 3; return x * u.applyAsDouble(2); }"
      })
  void methods(int since, String code, String method) {
    assumeTrue(Runtime.version().feature() >= since);
    String annotated = (method.startsWith("enum") ? "" : "@Differentiable ") + method;
    String text = "package demo; import dev.adjoint.*; class Demo { " + RECORD + annotated + " }";
    assertEquals(code.isEmpty() ? Set.of() : Set.of(code), codes("demo/Demo.java", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AD1061 | @dev.adjoint.Differentiable static double f(double x) { return x * x; }"
            + " void main() {}",
        "AD1061 | record P(double a) { @dev.adjoint.Differentiable static double f(double x) {"
            + " return x * x; } } void main() {}",
        "`` | import module java.base; class Demo {"
            + " @dev.adjoint.Differentiable static double f(double x, List<String> l) {"
            + " return x * x * l.size(); } }",
        "AD4001 | import module java.base; class Demo {"
            + " @dev.adjoint.Differentiable static double f(double x) {"
            + " return x * Arrays.asList(1).size(); } }",
        "AD5002 | class Demo { record P(double a) {"
            + " P(double x, int n) { double y = x * n; this(y); } }"
            + " @dev.adjoint.Differentiable static double f(double x) {"
            + " P p = new P(x, 2); return p.a(); } }"
      })
  void filesOfJava25(String code, String text) {
    assumeTrue(Runtime.version().feature() >= 25);
    assertEquals(code.isEmpty() ? Set.of() : Set.of(code), codes("Demo.java", text));
  }

  /** The codes of all messages, and what javac has to say to it. */
  private static Set<String> codes(String file, String text) {
    Set<String> codes = new TreeSet<>();
    for (var each :
        CodedMessages.compile(
            new DifferentiableProcessor(), List.of(MarkedSource.of(file, text)))) {
      Matcher code = CODE.matcher(each.getMessage(null));
      codes.add(code.find() ? code.group(1) : each.toString());
    }
    return codes;
  }
}
