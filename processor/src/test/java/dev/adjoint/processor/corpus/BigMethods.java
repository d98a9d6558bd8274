package dev.adjoint.processor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources of methods that no person writes, but programs do. */
final class BigMethods {
  private BigMethods() {}

  /** Writes a file for each method. */
  static List<Path> write(Path folder) throws IOException {
    return List.of(
        file(folder, "BigLine", "0.4, 0.3", straight(1200)),
        file(folder, "BigLoop", "v(0.4, 0.3, 0.2), 0.5", loop(200)),
        file(folder, "BigSwitch", "v(0.4, 0.3), 37", cases(60)),
        file(folder, "BigBranch", "0.4, 0.3", branch(120)),
        file(folder, "BigJumps", "v(0.4, 0.3, 0.2), 0.5", jumps(40)),
        file(folder, "BigReturns", "0.4, 7", returns(60)),
        file(folder, "BigSum", "v(0.4, 0.3, 0.2)", sum(500)));
  }

  private static Path file(Path folder, String name, String inputs, String method)
      throws IOException {
    String text =
        "import dev.adjoint.Differentiable;\n\nfinal class "
            + name
            + " {\n  // @inputs "
            + inputs
            + "\n  @Differentiable\n"
            + method
            + "}\n";
    return Files.writeString(folder.resolve(name + ".java"), "package corpus.big;\n" + text);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Statement i of a chain that neither explodes nor dies out. */
  private static String step(int i, String before, String other) {
    return switch (i % 4) {
      case 0 -> "Math.sin(" + before + ") * " + other + " + 0." + (i + 1);
      case 1 -> before + " * 0.5 + " + other + " * 0.25";
      case 2 -> before + " / (2.0 + " + other + " * " + other + ")";
      default -> "Math.exp(-" + before + " * " + before + ") * 0.9 + " + other;
    };
  }

  private static String chain(int count, String first, String second) {
    return "double a0 = "
        + first
        + ";\ndouble a1 = "
        + second
        + ";\n"
        + lines(
            count - 2,
            i ->
                "double a"
                    + (i + 2)
                    + " = "
                    + step(i, "a" + (i + 1), "a" + (i % 5 == 0 ? i / 2 : i))
                    + ";");
  }

  static String straight(int count) {
    return "static double f(double x, double y) {\n"
        + chain(count, "x * y", "x - y")
        + "return a"
        + (count - 1)
        + " + a"
        + (count / 2)
        + ";\n}\n";
  }

  private static String loop(int count) {
    return "static double f(double[] x, double y) {\ndouble s = y;\n"
        + "for (int k = 0; k < x.length; k++) {\n"
        + chain(count, "x[k] * s", "x[k] - s")
        + "x[k] = a"
        + (count / 3)
        + ";\ns = 0.5 * s + 0.1 * a"
        + (count - 1)
        + ";\n}\nreturn s;\n}\n";
  }

  private static String cases(int count) {
    return "@SuppressWarnings(\"fallthrough\")\nstatic double f(double[] x, int k) {\ndouble s = x[0];\nswitch (k) {\n"
        + lines(
            count,
            i ->
                "case "
                    + i
                    + ":\ns = s * x[1] + Math.sin(0."
                    + (i + 1)
                    + " * s);\nx[1] *= s;\n"
                    + (i % 10 == 9 ? "break;" : ""))
        + "default:\ns = s * s;\n}\nreturn s + x[1];\n}\n";
  }

  private static String branch(int count) {
    return "static double f(double x, double y) {\ndouble s = 0;\nif (x > y) {\n"
        + chain(count, "x * y", "x - y")
        + "s = a"
        + (count - 1)
        + ";\n} else {\n"
        + chain(count, "x + y", "y - x")
        + "s = a"
        + (count - 1)
        + " * x;\n}\nreturn s * y;\n}\n";
  }

  private static String jumps(int count) {
    return "static double f(double[] x, double y) {\ndouble s = y;\nouter:\n"
        + "for (int k = 0; k < x.length; k++) {\nfor (int j = 0; j < 3; j++) {\n"
        + lines(
            count,
            i ->
                "s = "
                    + step(i, "s", "x[k]")
                    + ";\nif (s > "
                    + (9 + i)
                    + ") { x[k] = s; "
                    + List.of("continue outer;", "break outer;", "return s * y;", "break;")
                        .get(i % 4)
                    + " }")
        + "}\n}\nreturn s;\n}\n";
  }

  private static String returns(int count) {
    return "static double f(double x, int k) {\n"
        + lines(count, i -> "if (k == " + i + ") { return x * Math.sin(x * " + (i + 1) + ".0); }")
        + "return x;\n}\n";
  }

  static String sum(int count) {
    return "static double f(double[] x) {\nreturn 0.5"
        + lines(count, i -> " + " + (i % 7) + ".25 * x[" + i % 3 + "]")
        + ";\n}\n";
  }
}
