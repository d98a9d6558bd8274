package dev.adjoint.processor.kinks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java source whose methods compute the expressions of a table. */
final class KinkClass {
  static final List<Class<?>> TYPES = List.of(double.class, float.class);

  private KinkClass() {}

  /**
   * A class with a method for each line and type, one on each line of the source.
   *
   * @param modes the derivatives that are asked for
   */
  static String source(String name, List<Kink> kinks, String modes) {
    return "import static dev.adjoint.Mode.*; final class "
        + name
        + " {\n"
        + kinks.stream()
            .flatMap(kink -> TYPES.stream().map(type -> method(kink, type, modes)))
            .collect(Collectors.joining("\n"))
        + "\n}\n";
  }

  private static String method(Kink kink, Class<?> type, String modes) {
    String parameters =
        kink.operands().stream()
            .map(operand -> type + " " + operand)
            .collect(Collectors.joining(", "));
    String wrt =
        kink.active().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    return Stream.of(
            "@dev.adjoint.Differentiable(wrt = {" + wrt + "}, modes = {" + modes + "})",
            "static " + type + " " + kink.method(type) + "(" + parameters + ")",
            "{ return (" + type + ") (" + kink.expression() + "); }")
        .collect(Collectors.joining(" "));
  }
}
