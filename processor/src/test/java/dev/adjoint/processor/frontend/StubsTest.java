package dev.adjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.processor.DifferentiableProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The bodies of stubs, which only return zeros, are not differentiated. */
class StubsTest {
  private static final MarkedSource METADATA =
      MarkedSource.of("Metadata.java", "package kotlin; public @interface Metadata {}");
  private static final MarkedSource OBJECT =
      MarkedSource.of("GroovyObject.java", "package groovy.lang; public interface GroovyObject {}");

  @Test
  void stubsOfKotlin() {
    assertRefused("@kotlin.Metadata class Stub {");
  }

  @Test
  void stubsOfGroovy() {
    assertRefused("class Stub implements groovy.lang.GroovyObject {");
  }

  private static void assertRefused(String declaration) {
    MarkedSource stub =
        MarkedSource.of(
            "Stub.java",
            declaration
                + """

                  static double helper(double x) { return 0.0; }
                  static final class Inner {
                    @dev.adjoint.Differentiable
                    static double /*!AD1031*/f(double x) { return 0.0; }
                  }
                }
                """);
    MarkedSource caller =
        MarkedSource.of(
            "Caller.java",
            """
            class Caller {
              @dev.adjoint.Differentiable
              static double g(double x) { return x + Stub/*!AD5002*/.helper(x); }
              @dev.adjoint.Differentiable
              static double h(double x) { return x + Stub.helper(1); }
            }
            """);
    List<MarkedSource> sources = List.of(METADATA, OBJECT, stub, caller);
    Set<String> expected = new TreeSet<>();
    sources.forEach(source -> expected.addAll(source.expected()));
    assertEquals(
        new ArrayList<>(expected),
        new ArrayList<>(CodedMessages.of(new DifferentiableProcessor(), sources)));
  }
}
