package dev.adjoint.processor.corpus.random;

import java.util.Random;

/**
 * Writes programs of what the others leave out: records, arrays of them, aliases, every primitive
 * type and every function of {@code Math}, switches over strings, exceptions, mutual recursion.
 */
public final class RandomMixture {
  private static final String MEMBERS =
      """
        record Pair(double u, double v) {
          Pair turned(double by) {
            return new Pair(u * Math.cos(by) - v * by, v + Math.sin(u * by));
          }
        }

        record Body(Pair at, double[] mass, int kind) {}

        enum Step {
          UP,
          DOWN
        }

        static final class Setting {
          final double scale;

          Setting(int n) {
            scale = 0.5 + 0.25 * (n & 3);
          }
        }

        static double offset = 0.125;
        static int ticks;

        static int tick(int by) {
          ticks = (ticks + by) % 7;
          return ticks;
        }

        static double twice(double x, double by) {
          return x * by + Math.sin(x);
        }

        static double sum(double... all) {
          double s = 0;
          for (double each : all) {
            s += each * 0.5;
          }
          return s;
        }

        static Pair swirl(Pair p, double by) {
          if (by > 0.75) {
            return p;
          }
          return new Pair(Math.sin(p.v() * by), p.u() - by);
        }

        static double even(double x, int n) {
          return n <= 0 ? x * x : Math.sin(odd(x * 0.75, n - 1)) * x;
        }

        static double odd(double x, int n) {
          return n <= 0 ? Math.cos(x) : even(x + 0.25, n - 1) - x;
        }

        static void halves(double[] a, int from, int to, double by) {
          if (to - from < 2) {
            a[from] = Math.sin(a[from] * by);
            return;
          }
          int middle = (from + to) >>> 1;
          halves(a, from, middle, by * 0.5);
          halves(a, middle, to, by + a[from]);
        }

        static void mix(double[] to, double[] from, double by) {
          for (int k = 0; k < to.length; k++) {
            to[k] = to[k] * 0.5 + by * from[3 - k];
          }
        }

      """;

  /** Statements without others inside; capital letters as in {@link MixtureExpressions}. */
  private static final String[] SIMPLE = {
    "t = E;",
    "t += E;",
    "x -= y = Math.sin(E);",
    "y *= Math.cos(E);",
    "t /= 1.5 + Math.cos(E);",
    "t %= 2.5;",
    "a[I & 3] = E;",
    "b[I & 3] += E;",
    "a[i++ & 3] *= Math.sin(E);",
    "d[i = (i + 1) & 3] -= Math.sin(E);",
    "t = a[I & 3] = Math.sin(E);",
    "x++;",
    "--y;",
    "i += I & 3;",
    "i <<= 1; i >>= 1; i ^= 2; i |= 4; i &= 15; i %= 11;",
    "i += Math.sin(x) * 3;",
    "l = l * 31 + I;",
    "l >>>= 3;",
    "c++;",
    "c = (char) ('a' + (I & 3));",
    "order[I & 3] ^= 1;",
    "flag = C;",
    "flag ^= C;",
    "flags[I & 1] = C;",
    "word = C ? \"one\" : \"two\";",
    "q = new Pair(E, q.u());",
    "q = C ? p : q;",
    "q = q.turned(Math.sin(E));",
    "q = swirl(q, Math.sin(E));",
    "qs[I & 1] = new Pair(q.v(), E);",
    "qs[I & 1] = q;",
    "q = qs[I & 1];",
    "qs = C ? qs : qs.clone();",
    "body = new Body(q, body.mass(), I);",
    "body.mass()[I & 3] = Math.sin(E);",
    "d = C ? a : b;",
    "d = d.clone();",
    "d = new double[] {E, x, 0.5, y};",
    "d = java.util.Arrays.copyOf(d, 4);",
    "d = java.util.Arrays.copyOfRange(b, 1, 5);",
    "cube[I & 1][I & 1][I & 3] += E;",
    "cube[I & 1][1] = a.clone();",
    "System.arraycopy(a, 0, a, 1, 3);",
    "System.arraycopy(d, 1, d, 0, 2);",
    "System.arraycopy(b, 0, a, I & 1, 3);",
    "java.util.Arrays.fill(d, E);",
    "mix(a, a, Math.sin(E));",
    "mix(a, d, Math.cos(E));",
    "halves(b, 0, 4, Math.sin(E));",
    "tick(I & 3);",
    "t *= 1 + 0.1 * tick(1);",
    "step = C ? Step.UP : Step.DOWN;",
    "t = x + (setting.scale + offset) * E;",
    "assert n < 100 : \"n is \" + n;",
    "if (x > 1e6) { throw new IllegalStateException(\"x\" + n); }",
    "if (I > 1000000000) { throw new ArithmeticException(\"I\"); }"
  };

  /** Statements with others inside, in place of S; J is a fresh name. */
  private static final String[] NESTED = {
    "if (C) {\nS} else {\nS}",
    "if (C) {\nS} else if (C) {\nS}",
    "for (int J = 0; J < 4; J++) {\nS}",
    "for (int J = 3, J2 = 0; J > J2; J--, J2++) {\nS}",
    "for (long J = 1; J < 20; J *= 3) {\nS}",
    "for (double J = 0.5; J < 2.5; J += 0.75) {\nt += Math.sin(x * J);\nS}",
    "for (Pair J : qs) {\nt += J.u() * Math.sin(J.v());\nS}",
    "for (double J : d) {\nt += Math.sin(J) * y;\nS}",
    "for (int J : order) {\nif (J == 2) {\ncontinue;\n}\nS}",
    "J2:\nfor (int J = 0; J < 4; J++) {\nfor (double J3 : a) {\nif (J3 > E) {\ncontinue J2;\n}\n"
        + "if (C) {\nbreak J2;\n}\nS}\n}",
    "J: {\nif (C) {\nbreak J;\n}\nS}",
    "int J = 0;\ndo {\nS} while (J++ < 3 && C);",
    "int J = 0;\nwhile (true) {\nif (J++ > 3 || C) {\nbreak;\n}\nS}",
    "int J = 0;\nwhile (J < 4 && x * x < 50) {\nJ++;\nS}",
    "switch (I & 3) {\ncase 0:\nS\ncase 1:\nS\nbreak;\ndefault:\nS\n}",
    "switch (word) {\ncase \"one\" -> {\nS}\ndefault -> {\nS}\n}",
    "switch (step) {\ncase UP:\nS\nbreak;\ncase DOWN:\nS\n}",
    "switch (c) {\ncase 'a', 'c' -> {\nS}\ncase 'b' -> t = E;\ndefault -> {\nS}\n}",
    "{\ndouble J = E;\nS\nt += J;\n}",
    "for (int J = 0; J < 3; J++) {\nif (C) {\nreturn R;\n}\nS}"
  };

  private static final String[] RETURNS = {
    "t + x * a[0] + q.u() * y + qs[1].v() * b[2] + d[1] * body.mass()[3]",
    "t * x + cube[1][1][2] + qs[0].u()",
    "new Pair(t * x + qs[0].v(), q.u() * a[1] + d[2])",
    "new double[] {t, q.v() * x, a[2] + b[1], d[0] * y}"
  };

  private final Random random;
  private final MixtureExpressions expressions;
  private final String returned;
  private int names;

  private RandomMixture(long seed) {
    this.random = new Random(seed * 17 + 3);
    this.expressions = new MixtureExpressions(random);
    this.returned = expressions.any(RETURNS);
  }

  /** The source of the class, in the package {@code corpus.random}. */
  public static String source(String className, long seed) {
    return "package corpus.random;\n\nimport dev.adjoint.Differentiable;\n\n/** Written by the seed "
        + seed
        + ". */\n@SuppressWarnings(\"lossy-conversions\")\nfinal class "
        + className
        + " {\n  private "
        + className
        + "() {}\n\n"
        + MEMBERS
        + new RandomMixture(seed).method(className)
        + "}\n";
  }

  private String method(String className) {
    String pair = "new " + className + ".Pair(";
    String pairs = "new " + className + ".Pair[] {" + pair + "0.3, 1.1), " + pair + "-0.6, 0.8)}";
    String type =
        returned.startsWith("new Pair")
            ? "Pair"
            : returned.startsWith("new") ? "double[]" : "double";
    String body =
        "double t = x * y;\nint i = n + 1;\nchar c = 'b';\nboolean flag = x < y;\n"
            + "String word = \"one\";\nint[] order = {2, 0, 3, 1};\nboolean[] flags = {true, flag};\n"
            + "Pair q = p;\nPair[] qs = ps.clone();\nBody body = new Body(p, a.clone(), n);\n"
            + "Step step = Step.DOWN;\nSetting setting = new Setting(n);\n"
            + "double[] d = a;\ndouble[][][] cube = new double[2][2][4];\n"
            + block(2, 4 + random.nextInt(5))
            + "return "
            + returned
            + ";\n";
    String mixed = ", " + pair + "0.4, -0.9), " + pairs;
    return "  // @inputs 0.7, -0.4, mixed(4), positive(4)"
        + mixed
        + ", 3, 5L\n  // @inputs -1.3, 0.9, keep(positive(4)), kept()"
        + mixed
        + ", 6, -40L\n  @Differentiable\n"
        + "  @SuppressWarnings({\"adjoint\", \"fallthrough\"})\n  static "
        + type
        + " f(\n      double x, double y, double[] a, double[] b, Pair p, Pair[] ps, int n, long l) {\n"
        + indented(body)
        + "  }\n";
  }

  private static String indented(String body) {
    StringBuilder text = new StringBuilder();
    int indent = 2;
    for (String line : body.lines().filter(each -> !each.isBlank()).toList()) {
      indent -= line.startsWith("}") ? 1 : 0;
      text.append("  ".repeat(indent)).append(line).append('\n');
      indent += line.endsWith("{") ? 1 : 0;
    }
    return text.toString();
  }

  private String block(int depth, int statements) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < statements; k++) {
      text.append(depth > 0 && random.nextInt(3) == 0 ? nested(depth) : simple()).append('\n');
    }
    return text.toString();
  }

  private String simple() {
    return expressions.filled(expressions.any(SIMPLE), 2);
  }

  private String nested(int depth) {
    String counter = "k" + names++;
    String template = expressions.any(NESTED).replaceAll("\\bR\\b", returned);
    String named =
        template
            .replace("J2", counter + "b")
            .replace("J3", counter + "c")
            .replaceAll("\\bJ\\b", counter);
    boolean isInteger = template.contains("for (int J") || template.startsWith("int J");
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int at = named.indexOf("\nS"); at >= 0; at = named.indexOf("\nS", from)) {
      text.append(expressions.filled(named.substring(from, at + 1), 1));
      if (isInteger) {
        expressions.see(counter);
      }
      text.append(block(depth - 1, 1 + random.nextInt(2)));
      expressions.forget(counter);
      from = at + 2;
    }
    return text + expressions.filled(named.substring(from), 1);
  }
}
