package dev.adjoint.processor.corpus.random;

import java.util.List;
import java.util.Random;

/**
 * What random programs may call: helpers that are different for each seed, a recursive one, methods
 * of a record, and code with side effects.
 */
final class RandomCalls {

  /** Which calls a program may have. */
  enum Variety {
    /** A static method, with everything. */
    STATIC,
    /** An instance method that is differentiated by its fields too, with everything. */
    INSTANCE,
    /** A static method without effects or recursion, so that it has second derivatives. */
    PURE
  }

  private static final String FIXED =
      """
        record Pair(double u, double v) {
          Pair turned(double by) {
            return new Pair(u * Math.cos(by) - v * by, v + Math.sin(u * by));
          }

          double mixed() {
            return u * v;
          }
        }

        static int ticks;

        static int tick() {
          ticks = (ticks + 1) % 5;
          return ticks;
        }

        static double grow(double x, int n) {
          if (n == 0) {
            return Math.sin(x);
          }
          return n % 2 == 0 ? x * grow(x * 0.5, n - 1) : grow(x + 0.25, n - 1) + grow(x, n / 2) * 0.5;
        }

        private static void change(double[] to, double[] from, double by, int at) {
          for (int i = 0; i < to.length; i++) {
            if (i != at) {
              to[i] += 0.25 * by * from[(i + at) & 3];
            }
          }
          from[at] = Math.sin(to[at] * by);
        }

        private static double[] larger(double[] a, double[] b) {
          return a[0] > b[0] ? a : b;
        }

      """;

  private final Random random;
  private final Variety variety;
  private final boolean inHelper;
  private final boolean inRecursion;

  RandomCalls(Random random, Variety variety, boolean inHelper) {
    this(random, variety, inHelper, false);
  }

  private RandomCalls(Random random, Variety variety, boolean inHelper, boolean inRecursion) {
    this.random = random;
    this.variety = variety;
    this.inHelper = inHelper;
    this.inRecursion = inRecursion;
  }

  Variety variety() {
    return variety;
  }

  /** The calls that a helper may have: not the helpers themselves. */
  RandomCalls ofHelper(Random other) {
    return new RandomCalls(other, variety, true);
  }

  /** The calls that a recursive method may have: of itself too. */
  RandomCalls ofRecursion(Random other) {
    return new RandomCalls(other, Variety.PURE, true, true);
  }

  /** The members that all of the calls need. */
  String members(String className) {
    String fields =
        variety == Variety.INSTANCE
            ? """
                final double s;
                final double[] f;

                NAME(double s, double[] f) {
                  this.s = s;
                  this.f = f;
                }

                double own(double t) {
                  return s * t + f[1] * f[2];
                }

              """
            : "  private NAME() {}\n\n";
    return fields.replace("NAME", className) + FIXED;
  }

  /** An expression that calls something with the given operands. */
  String number(String a, String leaf, String array, String integer) {
    List<String> pure =
        List.of(
            "new Pair(" + a + ", " + leaf + ").turned(" + leaf + ").u()",
            "new Pair(" + leaf + ", " + a + ").mixed() * 0.5",
            inHelper ? "Math.sin(" + a + ")" : "helper(" + a + ", " + leaf + ", " + array + ", n)",
            inHelper ? leaf : "helper(" + leaf + ", " + a + ", " + array + ", " + integer + ")");
    if (inRecursion && random.nextBoolean()) {
      String arrays = random.nextBoolean() ? array + ", b" : "a, " + array;
      return "descend(" + a + ", " + leaf + ", " + arrays + ", depth - 1)";
    }
    int kind = random.nextInt(variety == Variety.PURE ? pure.size() : pure.size() + 6);
    if (kind < pure.size()) {
      return pure.get(kind);
    }
    switch (kind - pure.size()) {
      case 0:
        return "grow(" + a + ", " + random.nextInt(4) + ")";
      case 1:
        return a + " * (0.5 + 0.1 * tick())";
      case 2:
        return inHelper ? leaf : "(" + a + " + random.nextDouble())";
      case 3:
      case 4:
        return inHelper
            ? leaf
            : "descend(" + leaf + ", " + a + ", " + array + ", b, " + random.nextInt(3) + ")";
      default:
        boolean own = variety == Variety.INSTANCE && !inHelper;
        return own ? (random.nextBoolean() ? "own(" + a + ")" : "f[3] * s") : leaf;
    }
  }

  /** A statement that calls something. */
  String statement(String to, String from, String number) {
    switch (random.nextInt(3)) {
      case 0:
        return "larger(" + to + ", " + from + ")[" + random.nextInt(4) + "] = " + number + ";";
      default:
        return "change(" + to + ", " + from + ", " + number + ", " + random.nextInt(4) + ");";
    }
  }
}
