package dev.adjoint.processor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.processor.DifferentiableProcessor;
import dev.adjoint.processor.frontend.CodedMessages;
import dev.adjoint.processor.frontend.MarkedSource;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** A fault is one message: what follows from it is not reported too. */
class OneFaultTest {
  private static List<String> errors(String member) {
    String text = "package demo; import dev.adjoint.*;\n" + member;
    List<MarkedSource> sources = List.of(MarkedSource.of("demo/Demo.java", text));
    return CodedMessages.diagnostics(new DifferentiableProcessor(), sources).stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .map(message -> message.getMessage(Locale.ROOT))
        .toList();
  }

  @Test
  void oneFaultIsOneMessage() {
    assertCodes(
        "AD2003", "double f(double x) { record L(double q) {} L l = new L(x); return l.q(); }");
    assertCodes(
        "AD2003", "double f(double x) { enum E { A } E e = E.A; return e == E.A ? x : 1; }");
    assertCodes(
        "AD3009",
        "double f(double x, Object o) { return o instanceof Integer q && q > 0 ? x * q : x; }");
    assertCodes("AD1002", "native double f();");
  }

  private static void assertCodes(String code, String method) {
    List<String> errors = errors("class Demo { @Differentiable static " + method + "}");
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.get(0).startsWith("[" + code + "]"), errors.get(0));
  }

  @Test
  void constantsThatDoNotExistAreJavacsToReport() {
    for (String element : List.of("wrt", "name", "modes", "workspace", "parallel")) {
      for (String value : List.of("A.NM", "{A.NM}")) {
        String annotation = "@Differentiable(" + element + " = " + value + ")";
        List<String> errors =
            errors("class Demo { " + annotation + " static double f(double x) { return x; } }");
        assertFalse(errors.isEmpty(), annotation);
        assertTrue(errors.stream().noneMatch(e -> e.startsWith("[AD")), errors.toString());
      }
    }
  }
}
