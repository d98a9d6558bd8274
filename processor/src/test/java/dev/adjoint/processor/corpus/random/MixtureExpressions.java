package dev.adjoint.processor.corpus.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random expressions of every primitive type, with every function of {@code Math}, each where its
 * arguments are in its domain.
 */
final class MixtureExpressions {
  /** What becomes of one or two numbers; E and F stand for them, I for an integer. */
  private static final String[] FUNCTIONS = {
    "Math.sin(E)",
    "StrictMath.cos(E)",
    "Math.tan(0.5 * Math.sin(E))",
    "Math.asin(0.9 * Math.sin(E))",
    "StrictMath.acos(0.8 * Math.cos(E))",
    "Math.atan(E)",
    "Math.sinh(Math.sin(E))",
    "Math.cosh(Math.cos(E))",
    "StrictMath.tanh(E)",
    "Math.exp(-Math.abs(E))",
    "Math.expm1(Math.sin(E))",
    "Math.log(1.5 + Math.cos(E))",
    "Math.log10(2.5 + Math.sin(E))",
    "StrictMath.log1p(0.5 + Math.pow(Math.sin(E), 2))",
    "Math.sqrt(1.25 + Math.sin(E))",
    "Math.cbrt(1.5 + Math.cos(E))",
    "Math.toRadians(20 * Math.sin(E))",
    "Math.toDegrees(0.02 * Math.cos(E))",
    "Math.pow(1.5 + Math.sin(E), Math.cos(F))",
    "Math.pow(Math.sin(E), 1 + (I & 3))",
    "Math.atan2(Math.sin(E), 1.5 + Math.cos(F))",
    "Math.hypot(Math.sin(E), 1.25 + Math.sin(F))",
    "Math.max(E, F)",
    "Math.min(F, E)",
    "Math.IEEEremainder(E, 2.5)",
    "Math.copySign(Math.sin(E), F)",
    "Math.fma(Math.sin(E), F, 0.25)",
    "Math.scalb(Math.sin(E), (I & 3) - 1)",
    "Math.floor(E) * 0.1",
    "0.2 * Math.ceil(Math.sin(E))",
    "Math.rint(Math.sin(E)) * F",
    "Math.signum(E) * F",
    "(Math.round(Math.sin(E)) & 3) * F",
    "(Math.getExponent(1 + Math.abs(Math.sin(E))) + 1) * F",
    "Math.abs(E)",
    "(E % 1.75)",
    "Math.sin(E) % (1.5 + Math.cos(F))",
    "(E + F)",
    "(E - F)",
    "Math.sin(E) * F",
    "E / (1.25 + Math.pow(Math.sin(F), 2))",
    "-(E)",
    "(C ? E : F)",
    "(C ? I : E)",
    "(x = E) * 0.5",
    "(y += Math.sin(E))",
    "(a[I & 3] = Math.sin(E)) * F",
    "b[i++ & 3] * E",
    "(double) (float) (I & 15) * E",
    "twice(Math.sin(E), F)",
    "sum(E, F, 0.25)",
    "new Pair(E, F).turned(0.5).v()",
    "swirl(q, Math.sin(E)).u()",
    "even(Math.sin(E), I & 3)",
    "switch (I & 3) { case 0, 2 -> E; case 1 -> { double w = F; yield w * 0.5; } default -> x; } * 0.5",
    "switch (word) { case \"one\": yield E; case \"two\": yield F; default: yield 0.5; } * 0.75"
  };

  private static final String[] INTEGERS = {
    "(I + 1)",
    "(I - n)",
    "(I * 3)",
    "(I / 2)",
    "(I % 3)",
    "(I << 2)",
    "(I >> 1)",
    "(I >>> 28)",
    "(I ^ 5)",
    "(I & 6)",
    "(I | 1)",
    "~I",
    "-I",
    "Math.max(I, n)",
    "Math.min(I, 2)",
    "Math.abs(I)",
    "Math.floorMod(I, 3)",
    "Math.floorDiv(I, 2)",
    "(int) (l >> 1)",
    "(int) l",
    "(byte) (I * 77)",
    "(short) (I * 20011)",
    "(char) (I + 'a')",
    "(c - 'a')",
    "order[I & 3]",
    "i++",
    "--i",
    "(C ? I : n)",
    "(int) (Math.sin(x) * 8)",
    "(int) (l ^ (long) I << 3)",
    "a.length",
    "(int) (l % 5)",
    "\"abc\".length()",
    "(l > I ? 1 : 2)",
    "(flags[I & 1] ? 3 : I)"
  };

  private static final String[] CONDITIONS = {
    "x < E",
    "E >= y",
    "E > F",
    "(I & 1) == 0",
    "I != n",
    "flag",
    "!flag",
    "(flag ^ E <= F)",
    "(flag & I < 3)",
    "(flag | x > y)",
    "(E < F && I > 1)",
    "(x > E || flag)",
    "l >= I",
    "c == 'b'",
    "flags[I & 1]",
    "Double.isNaN(E)",
    "word == null",
    "step == Step.UP",
    "(flag == x < y)",
    "(l & 3) != 1"
  };

  private static final String[] LEAVES = {
    "x",
    "y",
    "x",
    "t",
    "t",
    "a[I & 3]",
    "b[I & 3]",
    "p.u()",
    "q.v()",
    "q.u()",
    "ps[I & 1].v()",
    "qs[I & 1].u()",
    "body.at().v()",
    "body.mass()[I & 3]",
    "0.75",
    "1.25",
    "(I & 7) * 0.25",
    "setting.scale",
    "offset",
    "cube[I & 1][1][2]",
    "d[I & 3]"
  };

  private final Random random;
  private final List<String> counters = new ArrayList<>(List.of("n", "i"));

  MixtureExpressions(Random random) {
    this.random = random;
  }

  /** Has a counter seen until it is taken away. */
  void see(String counter) {
    counters.add(counter);
  }

  void forget(String counter) {
    counters.remove(counter);
  }

  String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  String number(int depth) {
    return depth == 0 || random.nextInt(6) == 0
        ? filled(any(LEAVES), 0)
        : filled(any(FUNCTIONS), depth - 1);
  }

  /** The template with expressions of the depth in place of its capital letters. */
  String filled(String template, int depth) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < template.length(); k++) {
      char at = template.charAt(k);
      boolean alone =
          (k == 0 || !Character.isJavaIdentifierPart(template.charAt(k - 1)))
              && (k + 1 == template.length()
                  || !Character.isJavaIdentifierPart(template.charAt(k + 1)));
      text.append(alone ? filled(at, depth) : String.valueOf(at));
    }
    return text.toString();
  }

  private String filled(char hole, int depth) {
    return switch (hole) {
      case 'E' -> number(depth);
      case 'F' -> number(0);
      case 'I' -> integer(depth);
      case 'C' -> filled(any(CONDITIONS), 0);
      default -> String.valueOf(hole);
    };
  }

  private String integer(int depth) {
    return depth == 0 || random.nextInt(3) > 0
        ? counters.get(random.nextInt(counters.size()))
        : filled(any(INTEGERS), 0);
  }
}
