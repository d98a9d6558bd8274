package dev.adjoint.processor.shrink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import dev.adjoint.processor.corpus.random.RandomMixture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is left of large sources is what the predicate asks for, and hardly more. */
class ShrinkerTest {

  /** Whether a call of {@code Math.tan} is in a loop that is in a switch. */
  private static boolean hasTangentInLoopInSwitch(String source) {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        List<Tree> around = new ArrayList<>();
        getCurrentPath().iterator().forEachRemaining(around::add);
        int loop = indexOf(around, ForLoopTree.class);
        found[0] |=
            tree.getMethodSelect().toString().equals("Math.tan")
                && loop >= 0
                && indexOf(around.subList(loop, around.size()), SwitchTree.class) >= 0;
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(Parsed.of(source).orElseThrow().unit(), null);
    return found[0];
  }

  private static int indexOf(List<Tree> trees, Class<? extends Tree> type) {
    return trees.indexOf(trees.stream().filter(type::isInstance).findFirst().orElse(null));
  }

  /** The large program with such a call. */
  private static String planted() {
    String planted =
        "switch (n) {\n      case 1:\n        t += 1;\n        break;\n      default:\n"
            + "        for (int z = 0; z < n; z++) {\n          x += y;\n"
            + "          t += x * Math.tan(y + a[2]) / 3;\n        }\n    }\n";
    String source = RandomMixture.source("Planted", 3);
    return source.replace("double t = x * y;", "double t = x * y;\n    " + planted);
  }

  @Test
  void aCallInALoopInASwitchIsAllThatIsLeft() {
    String source = planted();
    assertTrue(source.lines().count() > 100, source);
    String least = Shrinker.shrink(source, ShrinkerTest::hasTangentInLoopInSwitch);
    assertEquals(
        """
        package corpus.random;
        final class Planted {
          static Pair f(
                    ) {
            switch (1) {
              default:
                for (int z = 1; 1; z++)
                  Math.tan(1);
            }
          }
        }
        """,
        least);
  }

  @Test
  void noStatementOfTheResultCanBeLeftOut() {
    Predicate<String> fails =
        text -> text.contains("b[") && text.contains("for (") && text.contains("record Pair");
    int shrunk = 0;
    for (int seed = 1; seed <= 4; seed++) {
      String source = RandomMixture.source("Mixture" + seed, seed);
      if (fails.test(source)) {
        shrunk++;
        Parsed least = Parsed.of(Shrinker.shrink(source, fails)).orElseThrow();
        for (List<Edit> list : Removals.of(least)) {
          for (Edit edit : list) {
            String less = Edit.apply(least.source(), List.of(edit)).orElseThrow();
            assertFalse(Parsed.of(less).isPresent() && fails.test(less), least.source());
          }
        }
      }
    }
    assertTrue(shrunk > 1);
  }

  @Test
  void aParameterGoesWithItsInputs() {
    String source =
        """
        class A {
          // @inputs 0.25, mixed(3, 4), 7
          // @inputs 1.25, v(1,
          //     2), 8
          static double f(double x, double[] a, int n) {
            return Math.tan(x) + g(x, n);
          }

          static double g(double x, int n) {
            return x;
          }
        }
        """;
    assertEquals(
        """
        class A {
          // @inputs 1
          // @inputs 1
          static double f(double x) {
            return Math.tan(x);
          }
        }
        """,
        Shrinker.shrink(
            source,
            text ->
                text.contains("Math.tan(x)")
                    && text.contains("return")
                    && text.matches("(?s).*// @inputs .*// @inputs .*f.double x.*")));
  }

  @Test
  void everyCallLosesTheArgumentOfAParameterThatGoes() {
    String source =
        "class A { double f(double x) { return g(1, x) + g(2, x); }"
            + " double g(int unread, double y) { return y; } }";
    String least =
        Shrinker.shrink(
            source, text -> text.contains("g(") && text.matches(".*return .*\\+ g.*y\\).*"));
    assertEquals(
        "class A { double f() { return 1 + g( 1); } double g( double y) { } }", line(least));
  }

  private static String line(String source) {
    return source.replaceAll("\\s+", " ");
  }

  @Test
  void aComponentOfARecordGoesWithItsArguments() {
    String source =
        "class A { record P(double u, double v) {} P p(double x) { return new P(x, 2); } }";
    String least =
        Shrinker.shrink(source, text -> text.contains("record P(") && text.contains("P("));
    assertEquals("class A { record P( ) {} }", line(least));
    assertEquals(
        "class A { record P(double u) {} P p() { return new P(1); } }",
        line(
            Shrinker.shrink(
                source, text -> text.contains("new P(") && text.contains("(double u"))));
  }

  @Test
  void aNumberIsReturnedInPlaceOfARecord() {
    String least =
        Shrinker.shrink(
            "class A { R f(double x) { if (x > 0) { return new R(x, 1); } return new R(2, x * x); } }",
            text -> text.contains("double f") || text.contains("x * x"));
    assertEquals("class A { double f() { } }", line(least));
  }

  @Test
  void aBoundOnTheTriesIsKept() {
    int[] asked = {0};
    String source = RandomMixture.source("Bounded", 1);
    Shrinker.shrink(
        source,
        text -> {
          asked[0]++;
          return text.contains("tick");
        },
        10);
    assertEquals(13, asked[0], "the bound, the question before and the two of the layout");
  }

  @Test
  void aSourceThatDoesNotFailIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Shrinker.shrink("class A {}", text -> false));
    assertThrows(IllegalArgumentException.class, () -> Shrinker.shrink("class A {", text -> true));
  }

  @Test
  void onlySourcesThatParseAreAskedOf() {
    Shrinker.shrink(
        RandomMixture.source("Mixture2", 2),
        text -> {
          assertTrue(Parsed.of(text).isPresent(), text);
          return text.contains("Math.sin");
        });
  }

  @Test
  void everyLoopAndMethodIsGuarded() {
    assertEquals(
        "class A { A() { } int f() { g(); for (;;) { g(); f(); } do { g(); } while (true); } }",
        LoopGuard.guarded(
            "class A { A() { } int f() { for (;;) f(); do { } while (true); } }", "g();"));
  }
}
