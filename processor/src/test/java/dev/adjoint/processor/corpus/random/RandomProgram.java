package dev.adjoint.processor.corpus.random;

import dev.adjoint.processor.corpus.random.Scope.Kind;
import java.util.Random;

/** Writes a class with one differentiable method that is different for each seed. */
public final class RandomProgram {
  private final Random random;
  private final RandomCalls calls;
  private final RandomExpressions expressions;
  private final StringBuilder text = new StringBuilder();
  private final Result result;
  private int names;

  /** What the method gives back. */
  private enum Result {
    NUMBER("double"),
    ARRAY("double[]"),
    NOTHING("void");

    final String type;

    Result(String type) {
      this.type = type;
    }
  }

  private RandomProgram(long seed) {
    this.random = new Random(seed);
    this.calls = null;
    this.expressions = new RandomExpressions(random, null);
    this.result = chance(0.6) ? Result.NUMBER : chance(0.5) ? Result.ARRAY : Result.NOTHING;
  }

  private RandomProgram(Random random, RandomCalls calls, boolean helper) {
    this.random = random;
    this.calls = calls;
    this.expressions = new RandomExpressions(random, calls);
    this.result = helper || chance(0.6) ? Result.NUMBER : Result.NOTHING;
  }

  /** The source of a class whose method calls others, in the package {@code corpus.random}. */
  public static String calling(String className, long seed) {
    Random random = new Random(seed);
    RandomCalls.Variety[] varieties = RandomCalls.Variety.values();
    RandomCalls.Variety variety = varieties[(int) (seed % varieties.length)];
    RandomCalls calls = new RandomCalls(random, variety, false);
    RandomProgram helper = new RandomProgram(random, calls.ofHelper(random), true);
    helper.helper();
    RandomProgram recursion = new RandomProgram(random, calls.ofRecursion(random), true);
    recursion.recursion();
    RandomProgram program = new RandomProgram(random, calls, false);
    program.callingMethod(className);
    return "package corpus.random;\n\nimport dev.adjoint.Differentiable;\n"
        + "import dev.adjoint.Mode;\n\n/** Written by the seed "
        + seed
        + ". */\nfinal class "
        + className
        + " {\n"
        + calls.members(className)
        + helper.text
        + "\n"
        + recursion.text
        + "\n"
        + program.text
        + "}\n";
  }

  private void helper() {
    Scope scope = new Scope();
    scope.declare(Kind.NUMBER, "x");
    scope.declare(Kind.NUMBER, "y");
    scope.declare(Kind.ARRAY, "a");
    scope.declare(Kind.INTEGER, "n");
    line(1, "@SuppressWarnings(\"fallthrough\")");
    line(1, "private static double helper(double x, double y, double[] a, int n) {");
    block(scope, 2, 1, 1 + random.nextInt(3));
    line(2, "return x * a[1] + " + expressions.number(scope, 2) + ";");
    line(1, "}");
  }

  private void recursion() {
    Scope scope = new Scope();
    scope.declare(Kind.NUMBER, "x");
    scope.declare(Kind.NUMBER, "y");
    scope.declare(Kind.ARRAY, "a");
    scope.declare(Kind.ARRAY, "b");
    scope.declare(Kind.INTEGER, "n");
    line(1, "@SuppressWarnings(\"fallthrough\")");
    line(1, "private static double descend(");
    line(3, "double x, double y, double[] a, double[] b, int depth) {");
    line(2, "if (depth == 0) {");
    line(3, "return x * a[2] + y;");
    line(2, "}");
    line(2, "int n = depth;");
    block(scope, 2, 1 + random.nextInt(2), 1 + random.nextInt(3));
    line(2, "return Math.sin(x * b[1] + " + expressions.number(scope, 2) + ");");
    line(1, "}");
  }

  private void callingMethod(String className) {
    Scope scope = parameters();
    boolean instance = calls.variety() == RandomCalls.Variety.INSTANCE;
    boolean pure = calls.variety() == RandomCalls.Variety.PURE;
    String receiver = instance ? "new " + className + "(0.8, mixed(4)), " : "";
    String last = pure ? "" : ", new java.util.Random(5)";
    line(1, "// @inputs " + receiver + "0.7, -0.4, mixed(4), positive(4), mixed(2, 4), 3" + last);
    line(1, "// @inputs " + receiver + "-1.3, 0.9, positive(4), mixed(4), mixed(2, 4), 6" + last);
    String hessian = result == Result.NUMBER ? ", Mode.HESSIAN" : "";
    String modes = "modes = {Mode.ADJOINT, Mode.TANGENT, Mode.JACOBIAN" + hessian + "}";
    String wrt = "wrt = {\"this.s\", \"this.f\", \"x\", \"y\", \"a\", \"b\", \"m\"}";
    line(1, "@Differentiable(" + (pure ? modes : instance ? wrt : "") + ")");
    line(1, "@SuppressWarnings({\"adjoint\", \"fallthrough\"})");
    line(1, (instance ? "" : "static ") + result.type + " f(double x, double y, double[] a,");
    line(3, "double[] b, double[][] m, int n" + (pure ? "" : ", java.util.Random random") + ") {");
    block(scope, 2, 1 + random.nextInt(2), 2 + random.nextInt(4));
    end(scope);
  }

  /** The source of the class, in the package {@code corpus.random}. */
  public static String source(String className, long seed) {
    RandomProgram program = new RandomProgram(seed);
    program.method();
    return "package corpus.random;\n\nimport dev.adjoint.Differentiable;\n\n"
        + "/** Written by the seed "
        + seed
        + ". */\nfinal class "
        + className
        + " {\n  private "
        + className
        + "() {}\n\n"
        + program.text
        + "}\n";
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String fresh(String prefix) {
    return prefix + names++;
  }

  private void line(int indent, String line) {
    text.append("  ".repeat(indent)).append(line).append('\n');
  }

  private static Scope parameters() {
    Scope scope = new Scope();
    scope.declare(Kind.NUMBER, "x");
    scope.declare(Kind.NUMBER, "y");
    scope.declare(Kind.ARRAY, "a");
    scope.declare(Kind.ARRAY, "b");
    scope.declare(Kind.TABLE, "m");
    scope.declare(Kind.INTEGER, "n");
    return scope;
  }

  private void method() {
    Scope scope = parameters();
    line(1, "// @inputs 0.7, -0.4, mixed(4), positive(4), mixed(2, 4), 3");
    line(1, "// @inputs -1.3, 0.9, positive(4), mixed(4), mixed(2, 4), 6");
    line(1, "@Differentiable");
    line(1, "@SuppressWarnings({\"adjoint\", \"fallthrough\"})");
    line(
        1,
        "static "
            + result.type
            + " f(double x, double y, double[] a, double[] b, double[][] m, int n) {");
    block(scope, 2, 1 + random.nextInt(3), 2 + random.nextInt(5));
    end(scope);
  }

  private void end(Scope scope) {
    if (result == Result.NOTHING) {
      line(2, "a[0] = x * y + a[0] + b[1] + m[1][2];");
      line(2, "b[0] *= 0.5;");
      line(2, "m[0][0] *= a[1];");
    } else {
      line(2, "return " + returned(scope) + ";");
    }
    line(1, "}");
  }

  private String returned(Scope scope) {
    if (!scope.has(Kind.TABLE)) {
      return "x * a[0] + y * a[3] + " + expressions.number(scope, 2);
    }
    if (result == Result.NUMBER) {
      return "x * a[0] + y * b[1] + m[1][2] * a[3] + " + expressions.number(scope, 2);
    }
    return chance(0.5)
        ? scope.any(Kind.ARRAY, random)
        : "new double[] {x, " + expressions.number(scope, 2) + ", a[1] * b[2]}";
  }

  private void block(Scope scope, int indent, int depth, int statements) {
    for (int i = 0; i < statements; i++) {
      statement(scope, indent, depth);
    }
  }

  private void body(Scope scope, int indent, int depth) {
    block(scope, indent, depth - 1, 1 + random.nextInt(3));
    if (chance(0.3)) {
      jump(scope, indent);
    }
  }

  /** A jump under a condition, so that what follows can be reached. */
  private void jump(Scope scope, int indent) {
    String loop = scope.anyLoop(random);
    String jump;
    if (loop == null || chance(0.25)) {
      jump = result == Result.NOTHING ? "return" : "return " + returned(scope);
    } else {
      jump = (chance(0.5) ? "break " : "continue ") + loop;
    }
    line(indent, "if (" + expressions.condition(scope, 1) + ") {");
    simple(scope.inner(), indent + 1);
    line(indent + 1, jump + ";");
    line(indent, "}");
  }

  private void statement(Scope scope, int indent, int depth) {
    int kind = depth == 0 ? random.nextInt(6) : random.nextInt(14);
    switch (kind) {
      case 0:
      case 1:
      case 2:
      case 3:
        simple(scope, indent);
        break;
      case 4:
        declaration(scope, indent);
        break;
      case 5:
        arrays(scope, indent);
        break;
      case 6:
      case 7:
        conditional(scope, indent, depth);
        break;
      case 8:
      case 9:
      case 10:
        counted(scope, indent, depth);
        break;
      case 11:
        uncounted(scope, indent, depth);
        break;
      case 12:
        overElements(scope, indent, depth);
        break;
      default:
        choice(scope, indent, depth);
        break;
    }
  }

  private void simple(Scope scope, int indent) {
    String value = expressions.number(scope, 3);
    if (calls != null && chance(0.3)) {
      String to = scope.any(Kind.ARRAY, random);
      line(indent, calls.statement(to, scope.any(Kind.ARRAY, random), value));
      return;
    }
    switch (random.nextInt(6)) {
      case 0:
        line(indent, scope.any(Kind.NUMBER, random) + " = " + value + ";");
        break;
      case 1:
        line(indent, scope.any(Kind.NUMBER, random) + " += " + value + ";");
        break;
      case 2:
        line(indent, scope.any(Kind.NUMBER, random) + " *= Math.sin(" + value + ");");
        break;
      case 3:
        line(indent, expressions.element(scope) + " = " + value + ";");
        break;
      case 4:
        line(indent, expressions.element(scope) + " -= Math.tanh(" + value + ");");
        break;
      default:
        line(indent, expressions.element(scope) + " *= 0.75;");
        line(indent, scope.any(Kind.INTEGER, random) + " += " + random.nextInt(3) + ";");
        break;
    }
  }

  private void declaration(Scope scope, int indent) {
    switch (random.nextInt(6)) {
      case 0:
        String i = fresh("i");
        line(indent, "int " + i + " = " + expressions.integer(scope) + ";");
        scope.declare(Kind.INTEGER, i);
        break;
      case 1:
        String c = fresh("c");
        String array = scope.any(Kind.ARRAY, random);
        line(indent, "double[] " + c + " = " + created(scope, array) + ";");
        scope.declare(Kind.ARRAY, c);
        break;
      case 2:
        if (!scope.has(Kind.TABLE)) {
          break;
        }
        String table = fresh("g");
        line(indent, "double[][] " + table + " = " + createdTable(scope) + ";");
        scope.declare(Kind.OWN_TABLE, table);
        scope.declare(Kind.TABLE, table);
        break;
      case 3:
        if (!scope.has(Kind.TABLE)) {
          break;
        }
        String row = fresh("row");
        line(indent, "double[] " + row + " = " + expressions.row(scope) + ";");
        scope.declare(Kind.ARRAY, row);
        break;
      default:
        String t = fresh("t");
        line(indent, (chance(0.8) ? "double " : "var ") + t + " = " + real(scope) + ";");
        scope.declare(Kind.NUMBER, t);
        break;
    }
  }

  private String createdTable(Scope scope) {
    switch (random.nextInt(4)) {
      case 0:
        return "new double[2][4]";
      case 1:
        return "m.clone()";
      case 2:
        return "{" + scope.any(Kind.ARRAY, random) + ", new double[4]}";
      default:
        return "new double[][] {a.clone(), {x, 0.5, y, 1}}";
    }
  }

  private String real(Scope scope) {
    return expressions.number(scope, 2) + " * 1.0";
  }

  private String storable(Scope scope, String array) {
    return chance(0.3) ? "new double[] {x, y, " + array + "[2], 1}" : created(scope, array, 3);
  }

  private String created(Scope scope, String array) {
    return created(scope, array, 4);
  }

  private String created(Scope scope, String array, int kinds) {
    switch (random.nextInt(kinds)) {
      case 0:
        return "new double[4]";
      case 1:
        return array + ".clone()";
      case 2:
        return array;
      default:
        return "{x, " + expressions.number(scope, 1) + ", 0.5, " + array + "[1]}";
    }
  }

  private void arrays(Scope scope, int indent) {
    String to = scope.any(Kind.ARRAY, random);
    String from = scope.any(Kind.ARRAY, random);
    int length = 1 + random.nextInt(3);
    int at = random.nextInt(Scope.LENGTH + 1 - length);
    int kind = random.nextInt(scope.has(Kind.OWN_TABLE) ? 7 : 5);
    switch (kind) {
      case 5:
      case 6:
        String table = scope.any(Kind.OWN_TABLE, random);
        String at0 = "[" + expressions.integer(scope) + " & 1] = ";
        line(indent, table + at0 + storable(scope, from) + ";");
        break;
      case 0:
        line(indent, "java.util.Arrays.fill(" + to + ", " + expressions.number(scope, 1) + ");");
        break;
      case 1:
        String range = at + ", " + (at + length) + ", " + scope.any(Kind.NUMBER, random);
        line(indent, "java.util.Arrays.fill(" + to + ", " + range + ");");
        break;
      case 2:
        String copied = at + ", " + to + ", " + (Scope.LENGTH - length - at) + ", " + length;
        line(indent, "System.arraycopy(" + from + ", " + copied + ");");
        break;
      case 3:
        if (!scope.has(Kind.TABLE)) {
          break;
        }
        line(indent, "System.arraycopy(" + from + ", 0, " + expressions.row(scope) + ", 1, 3);");
        break;
      default:
        exchange(scope, indent);
        break;
    }
  }

  private void exchange(Scope scope, int indent) {
    String t = fresh("s");
    String one = scope.any(Kind.ARRAY, random);
    String other = scope.any(Kind.ARRAY, random);
    line(indent, "double[] " + t + " = " + one + ";");
    line(indent, one + " = " + other + ";");
    line(indent, other + " = " + t + ";");
  }

  private void conditional(Scope scope, int indent, int depth) {
    line(indent, "if (" + expressions.condition(scope, 1) + ") {");
    body(scope.inner(), indent + 1, depth);
    if (chance(0.5)) {
      line(indent, "} else {");
      body(scope.inner(), indent + 1, depth);
    }
    line(indent, "}");
  }

  private void counted(Scope scope, int indent, int depth) {
    String i = fresh("k");
    String label = fresh("loop");
    String header =
        switch (random.nextInt(4)) {
          case 0 -> "for (int " + i + " = 3; " + i + " >= 0; " + i + "--) {";
          case 1 -> "for (int " + i + " = 0; " + i + " < a.length; " + i + " += 2) {";
          case 2 -> "for (int " + i + " = 1; " + i + " < 4 && x < 3; " + i + "++) {";
          default -> "for (int " + i + " = 0; " + i + " < 4; " + i + "++) {";
        };
    line(indent, label + ":");
    line(indent, header);
    Scope inside = scope.loop(label);
    inside.declare(Kind.COUNTER, i);
    body(inside, indent + 1, depth);
    line(indent, "}");
  }

  private void uncounted(Scope scope, int indent, int depth) {
    String trips = fresh("r");
    String label = fresh("loop");
    boolean isDo = chance(0.4);
    String condition = trips + "++ < 3 && " + expressions.condition(scope, 1);
    line(indent, "int " + trips + " = 0;");
    line(indent, label + ":");
    line(indent, isDo ? "do {" : "while (" + condition + ") {");
    body(scope.loop(label), indent + 1, depth);
    line(indent, isDo ? "} while (" + condition + ");" : "}");
  }

  private void overElements(Scope scope, int indent, int depth) {
    String label = fresh("loop");
    line(indent, label + ":");
    Scope inside = scope.loop(label);
    if (scope.has(Kind.TABLE) && chance(0.4)) {
      String row = fresh("row");
      line(indent, "for (double[] " + row + " : m) {");
      inside.declare(Kind.ARRAY, row);
    } else {
      String e = fresh("e");
      line(indent, "for (double " + e + " : " + scope.any(Kind.ARRAY, random) + ") {");
      inside.declare(Kind.NUMBER, e);
    }
    body(inside, indent + 1, depth);
    line(indent, "}");
  }

  private void choice(Scope scope, int indent, int depth) {
    boolean old = chance(0.5);
    line(indent, "switch (" + expressions.integer(scope) + " & 3) {");
    for (int k = 0; k < 3; k++) {
      line(indent + 1, (k == 2 ? "default" : "case " + k) + (old ? ":" : " -> {"));
      line(indent + 2, old ? "{" : "");
      block(scope.inner(), indent + 3, depth - 1, 1);
      line(indent + 2, old ? "}" : "");
      if (old && chance(0.6)) {
        line(indent + 2, "break;");
      }
      line(indent + 1, old ? "" : "}");
    }
    line(indent, "}");
  }
}
