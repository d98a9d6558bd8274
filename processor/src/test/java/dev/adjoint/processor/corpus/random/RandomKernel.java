package dev.adjoint.processor.corpus.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes numerical kernels: nests of counted loops over sums, scratch arrays, tables and shifted
 * indices, such as the analyses of memory and of loops look for.
 */
public final class RandomKernel {
  private static final String[] HEADERS = {
    "for (int %1$s = 1; %1$s < 5; %1$s++) {",
    "for (int %1$s = 1; %1$s < 5; %1$s++) {",
    "for (int %1$s = 4; %1$s >= 1; %1$s--) {",
    "for (int %1$s = 1; %1$s <= n; %1$s++) {",
    "for (int %1$s = 1; %1$s < a.length - 1; %1$s += 2) {",
    "for (int %1$s = 4; %1$s > 0; %1$s -= 2) {",
    "for (int %1$s = %2$s; %1$s < 5; %1$s++) {",
    "for (int %1$s = 1; %1$s < 5 && x < 2; %1$s++) {"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final boolean writesArguments;
  private int names;

  private RandomKernel(long seed) {
    this.random = new Random(seed * 31 + 7);
    this.writesArguments = chance(0.4);
  }

  /** What is visible: the names of each kind. */
  private record Visible(
      List<String> numbers, List<String> arrays, List<String> tables, List<String> counters) {
    Visible inner() {
      return new Visible(
          new ArrayList<>(numbers),
          new ArrayList<>(arrays),
          new ArrayList<>(tables),
          new ArrayList<>(counters));
    }
  }

  /** The source of the class, in the package {@code corpus.random}. */
  public static String source(String className, long seed) {
    RandomKernel kernel = new RandomKernel(seed);
    kernel.method();
    return "package corpus.random;\n\nimport dev.adjoint.Differentiable;\n\nfinal class "
        + className
        + " {\n  private "
        + className
        + "() {}\n\n"
        + kernel.text
        + "}\n";
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line).append('\n');
  }

  private void method() {
    Visible all =
        new Visible(
            new ArrayList<>(List.of("x", "s0", "s1")),
            new ArrayList<>(List.of("a", "b")),
            new ArrayList<>(List.of("m")),
            new ArrayList<>());
    line(1, "// @inputs 0.7, mixed(6), positive(6), mixed(6, 6), 4");
    line(1, "// @inputs -0.4, keep(mixed(6)), kept(), mixed(6, 6), 0");
    line(1, "@Differentiable");
    line(1, "static double f(double x, double[] a, double[] b, double[][] m, int n) {");
    line(2, "double s0 = 0;");
    line(2, "double s1 = x;");
    for (int k = 0; k < 2 + random.nextInt(3); k++) {
      declaration(all, 2);
    }
    for (int k = 0; k < 2 + random.nextInt(2); k++) {
      loop(all, 2, 3);
    }
    line(2, "return s0 * " + element(all) + " + s1 * " + number(all, 1) + ";");
    line(1, "}");
  }

  private void loop(Visible around, int indent, int depth) {
    String counter = "k" + names++;
    String from = around.counters.isEmpty() ? "2" : any(around.counters);
    line(indent, String.format(HEADERS[random.nextInt(HEADERS.length)], counter, from));
    Visible inside = around.inner();
    inside.counters.add(counter);
    for (int k = 0; k < 1 + random.nextInt(4); k++) {
      statement(inside, indent + 1, depth - 1);
    }
    line(indent, "}");
  }

  private void statement(Visible scope, int indent, int depth) {
    switch (random.nextInt(depth > 0 ? 15 : 10)) {
      case 0, 1, 2:
        line(indent, any(scope.numbers) + " += " + number(scope, 2) + ";");
        break;
      case 3:
        String s = any(scope.numbers);
        line(indent, s + " = Math.sin(" + s + " * " + number(scope, 1) + ");");
        break;
      case 4, 5, 6:
        String operator = chance(0.6) ? " = " : chance(0.7) ? " += " : " *= ";
        line(indent, stored(scope) + operator + number(scope, 2) + ";");
        break;
      case 7, 8:
        declaration(scope, indent);
        break;
      case 9:
        references(scope, indent);
        break;
      case 10:
        line(indent, "if (" + any(scope.numbers) + " < " + number(scope, 0) + ") {");
        statement(scope.inner(), indent + 1, depth - 1);
        line(indent, "}");
        break;
      case 11:
        sweep(scope, indent);
        break;
      default:
        loop(scope, indent, depth);
        break;
    }
  }

  /** A loop that overwrites a whole array or row, as scratch space is. */
  private void sweep(Visible scope, int indent) {
    String j = "j" + names++;
    Visible inside = scope.inner();
    inside.counters.add(j);
    String target = own(scope.arrays) + "[" + j + "]";
    if (chance(0.3)) {
      target = own(scope.tables) + "[" + index(scope) + "][" + j + "]";
    }
    line(indent, "for (int " + j + " = 0; " + j + " < 6; " + j + "++) {");
    line(indent + 1, target + " = " + number(scope, 1) + " * " + (chance(0.5) ? "x" : "s1") + ";");
    line(indent, "}");
  }

  private void declaration(Visible scope, int indent) {
    String name = "v" + names++;
    switch (random.nextInt(6)) {
      case 0, 1:
        line(indent, "double[] " + name + " = new double[6];");
        scope.arrays.add(name);
        break;
      case 2:
        line(indent, "double[] " + name + " = " + any(scope.arrays) + ".clone();");
        scope.arrays.add(name);
        break;
      case 3:
        line(indent, "double[][] " + name + " = new double[6][6];");
        scope.tables.add(name);
        break;
      case 4:
        line(indent, "double[] " + name + " = " + any(scope.tables) + "[" + index(scope) + "];");
        scope.arrays.add(name);
        break;
      default:
        line(indent, "double " + name + " = " + number(scope, 2) + ";");
        scope.numbers.add(name);
        break;
    }
  }

  private void references(Visible scope, int indent) {
    String array = any(scope.arrays);
    switch (random.nextInt(4)) {
      case 0:
        String other = any(scope.arrays);
        String t = "t" + names++;
        line(indent, "double[] " + t + " = " + array + ";");
        line(indent, array + " = " + other + ";");
        line(indent, other + " = " + t + ";");
        break;
      case 1:
        String table = own(scope.tables);
        if (!table.equals("m")) {
          line(indent, table + "[" + index(scope) + "] = " + array + ".clone();");
        }
        break;
      case 2:
        String owned = own(scope.tables);
        if (!owned.equals("m")) {
          line(indent, owned + " = new double[6][6];");
        }
        break;
      default:
        line(indent, array + " = " + any(scope.tables) + "[" + index(scope) + "];");
        break;
    }
  }

  /** An array or table to write to: rarely one of the caller's. */
  private String own(List<String> of) {
    String name = any(of);
    for (int k = 0; k < 4 && isArgument(name); k++) {
      name = any(of);
    }
    return name;
  }

  private static boolean isArgument(String name) {
    return name.length() == 1;
  }

  private String stored(Visible scope) {
    String array = own(scope.arrays);
    String table = own(scope.tables);
    boolean inTable = chance(0.3) && (writesArguments || !isArgument(table));
    if (!inTable && isArgument(array) && !writesArguments) {
      return any(scope.numbers);
    }
    return inTable
        ? table + "[" + index(scope) + "][" + index(scope) + "]"
        : array + "[" + index(scope) + "]";
  }

  private String element(Visible scope) {
    return chance(0.3)
        ? any(scope.tables) + "[" + index(scope) + "][" + index(scope) + "]"
        : any(scope.arrays) + "[" + index(scope) + "]";
  }

  private String index(Visible scope) {
    if (scope.counters.isEmpty() || chance(0.15)) {
      return Integer.toString(random.nextInt(6));
    }
    String counter = any(scope.counters);
    if (counter.startsWith("j") || chance(0.6)) {
      return counter;
    }
    return counter + (chance(0.5) ? " + 1" : " - 1");
  }

  private String number(Visible scope, int depth) {
    if (depth == 0 || chance(0.2)) {
      return chance(0.6) ? element(scope) : any(scope.numbers);
    }
    String one = number(scope, depth - 1);
    String other = number(scope, depth - 1);
    return switch (random.nextInt(7)) {
      case 0, 1 -> "(" + one + " + " + other + ")";
      case 2 -> one + " * " + other + " * 0.5";
      case 3 -> "Math.sin(" + one + ")";
      case 4 -> "Math.exp(Math.tanh(" + one + "))";
      case 5 -> one + " / (2 + Math.cos(" + other + "))";
      default -> one + " * Math.tanh(" + other + ")";
    };
  }
}
