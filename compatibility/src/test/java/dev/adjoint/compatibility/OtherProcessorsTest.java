package dev.adjoint.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processors that generate classes, in one build with ours, which use each other's. */
class OtherProcessorsTest {
  private static final String AUTO_VALUE =
      """
      @com.google.auto.value.AutoValue
      abstract class Rates {
        abstract double rate();
        abstract int years();
        static Rates of(double rate, int years) {
          return new AutoValue_Rates(rate, years);
        }
      }
      """;
  private static final String IMMUTABLES =
      """
      @org.immutables.value.Value.Immutable
      interface Weights {
        double first();
        double second();
      }
      """;
  private static final String MAPSTRUCT =
      """
      @org.mapstruct.Mapper
      interface Converter {
        record From(double rate, int years) {}
        record To(double rate, int years) {}
        To to(From from);
        static Converter get() {
          return new ConverterImpl();
        }
      }
      """;
  private static final String LOMBOK =
      """
      @lombok.Data
      class Bag {
        private final double content;
      }
      """;

  /** Uses all four, and names two of the generated classes. */
  private static final String USER =
      """
      class User {
        @Differentiable
        static double f(double x, AutoValue_Rates rates, Bag bag) {
          ImmutableWeights weights =
              ImmutableWeights.builder().first(3).second(bag.getContent()).build();
          Converter.To to = Converter.get().to(new Converter.From(2, 7));
          double y = weights.first() * x * x + weights.second() * x;
          return y * rates.rate() * to.rate();
        }

        static double gradient(double x) {
          return UserAdjoint.f(x, (AutoValue_Rates) Rates.of(0.5, 1), new Bag(5)).x();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void fourOthersInOneBuild() throws Exception {
    List<List<String>> orders =
        List.of(
            List.of("lombok", "auto-value", "mapstruct", "value", Build.ADJOINT),
            List.of(Build.ADJOINT, "value", "mapstruct", "auto-value", "lombok"));
    for (List<String> order : orders) {
      Build build = new Build(folder.resolve("" + orders.indexOf(order)));
      for (String source : List.of(AUTO_VALUE, IMMUTABLES, MAPSTRUCT, LOMBOK, USER)) {
        build.source(source);
      }
      build.run(order);
      assertEquals(List.of(), build.errors(), build.toString());
      assertEquals((6 * 1.5 + 5) * 0.5 * 2, build.call("User", "gradient", 1.5));
    }
  }
}
