package dev.adjoint.processor.frontend.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.processor.ir.Anatomy;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The user's text as comments show it, and the trees behind values. */
class SourceTextTest {

  @Test
  void oneLineOfLimitedLength() {
    assertEquals("a = b + c;", SourceText.shorten("a = b\n      + c;  "));
    String shortened = SourceText.shorten("x = " + "abc + ".repeat(40) + "1;");
    assertEquals(80, shortened.length());
    assertEquals("...", shortened.substring(77));
  }

  @Test
  void noUnicodeEscapeIsLeft() {
    assertEquals("s = \"\\\\u000a\";", SourceText.shorten("s = \"\\u000a\";"));
    assertEquals("s = \"\\\\\\\\u000a\";", SourceText.shorten("s = \"\\\\u000a\";"));
    assertEquals("s = \"\\n\";", SourceText.shorten("s = \"\\n\";"));
  }

  @Test
  void headersStandForStatementsWithOthersInside() {
    Subject subject =
        Subject.of(
            """
            static double f(double x, int n) {
              for (int i = 0;
                   i < n; i++) {
                x = x
                    * x;
              }
              if (x > 2)
                x = 2;
              return x;
            }
            """);
    LoweredMethod lowered = subject.lowered("f");
    List<String> origins = new ArrayList<>();
    Anatomy.forEach(
        lowered.method().body(),
        statement -> {
          Origin origin = statement.origin();
          origins.add(origin.line() + " " + origin.text());
        });
    assertEquals(
        List.of("3 for (int i = 0; i < n; i++)", "5 x = x * x;", "8 if (x > 2)", "8 if (x > 2)"),
        origins);
  }

  @Test
  void everyValueHasItsTree() {
    Subject subject = Subject.of("static double f(double x) { return Math.sin(x) * (int) x; }");
    LoweredMethod lowered = subject.lowered("f");
    List<String> trees = new ArrayList<>();
    for (Statement statement : lowered.method().body().statements()) {
      assertFalse(lowered.positions().treeOf(statement) == null);
      trees.add(lowered.positions().treeOf(statement).toString());
    }
    assertEquals(List.of("Math.sin", "(int)x", "(int)x", "Math.sin(x) * (int)x"), trees);
  }
}
