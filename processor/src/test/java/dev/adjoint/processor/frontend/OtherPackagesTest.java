package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.DifferentiableProcessor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Helpers of another package, whose bodies come to stand in a companion: what they may use there,
 * and it may not, is refused at its token, and everything else compiles.
 */
class OtherPackagesTest {
  private static final String CALLER =
      """
      package p;
      class Caller extends q.Base {
        @dev.adjoint.Differentiable
        static double f(double x) {
          return q.Helpers.h(x + 1) * x;
        }
      }
      """;

  private static final String BASE =
      """
      package q;
      public class Base {
        protected static final double[] KEPT = {1, 2};
        static int size() { return 2; }
      }
      """;

  private static final String OPEN =
      """
      package q;
      public record Open(double x, int n) {}
      """;

  /** Not public, in a package that is not the companion's. */
  private static final String CLOSED =
      """
      package q;
      record Closed(double x) {
        static final int ONE = 1;
        static final double HALF = Math.sqrt(0.25);
        public static final Closed SELF = new Closed(1);
        public int two() { return 2; }
      }
      """;

  /** Public members of a class that is not. */
  private static final String SUB =
      """
      package q;
      public class Sub extends Above {}
      class Above {
        public final int third = 3;
        public int three() { return 3; }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return x * /*!AD3013*/TABLE[0];",
        "return x < 1 ? x - /*!AD3013*/NUMBER : x;",
        "return x * Base/*!AD3013*/.KEPT[1];",
        "return x * Closed/*!AD3013*/.HALF;",
        "Closed /*!AD3013*/c = /*!AD3013*/new Closed(x); return c.x();",
        "return x * Closed.ONE;",
        "return x * OFFERED[1] + INLINED;",
        "return new Open(x, 3).x() * Base.size();",
        "return twice(x) * size(x);",
        "return x * Closed/*!AD3013*/.SELF.two();",
        "return x * (new StringBuilder(\"ab\").length() + new Sub().three() * new Sub().third);",
      })
  void helpersUseWhatCompanionsMay(String body) {
    MarkedSource helpers =
        MarkedSource.of(
            "q/Helpers.java",
            "package q;\npublic class Helpers {\n  static final double[] TABLE = {3, 4};\n"
                + "  static final double NUMBER = Math.log(2);\n"
                + "  public static final double[] OFFERED = {3, 4};\n"
                + "  private static final double INLINED = 0.5;\n"
                + "  private static int size(double x) { return x > 0 ? 1 : 2; }\n"
                + "  static double twice(double x) { return 2 * x; }\n"
                + "  public static double h(double x) {\n    "
                + body
                + "\n  }\n}\n");
    List<MarkedSource> sources =
        List.of(
            MarkedSource.of("p/Caller.java", CALLER),
            helpers,
            MarkedSource.of("q/Base.java", BASE),
            MarkedSource.of("q/Open.java", OPEN),
            MarkedSource.of("q/Closed.java", CLOSED),
            MarkedSource.of("q/Sub.java", SUB));
    assertEquals(
        helpers.expected(), CodedMessages.of(new DifferentiableProcessor(), sources), body);
    if (helpers.expected().isEmpty()) {
      assertEquals(Set.of(), whatJavacSays(sources), body);
    }
  }

  private static Set<String> whatJavacSays(List<MarkedSource> sources) {
    Set<String> said = new TreeSet<>();
    for (Diagnostic<?> each : CodedMessages.compile(new DifferentiableProcessor(), sources)) {
      said.add(each.getMessage(Locale.ROOT));
    }
    return said;
  }
}
