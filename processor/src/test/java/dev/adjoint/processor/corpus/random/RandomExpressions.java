package dev.adjoint.processor.corpus.random;

import dev.adjoint.processor.corpus.random.Scope.Kind;
import java.util.Random;

/** Random expressions whose values stay moderate, and whose derivatives exist almost everywhere. */
final class RandomExpressions {
  private static final String[] SMOOTH = {"sin", "cos", "tanh", "atan", "cbrt"};
  private static final String[] COMPARISONS = {"<", "<=", ">", ">="};

  private final Random random;
  private final RandomCalls calls;

  /** Expressions with calls of the given kinds, without any where that is null. */
  RandomExpressions(Random random, RandomCalls calls) {
    this.random = random;
    this.calls = calls;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  String number(Scope scope, int depth) {
    if (depth == 0 || chance(0.15)) {
      return leaf(scope);
    }
    String a = number(scope, depth - 1);
    if (calls != null && chance(0.3)) {
      return calls.number(a, leaf(scope), scope.any(Kind.ARRAY, random), integer(scope));
    }
    switch (random.nextInt(13)) {
      case 0:
      case 1:
        return "(" + a + " + " + number(scope, depth - 1) + ")";
      case 2:
        return "(" + a + " - " + number(scope, depth - 1) + ")";
      case 3:
      case 4:
        return a + " * " + leaf(scope);
      case 5:
        return a + " / (1.5 + Math.cos(" + number(scope, depth - 1) + "))";
      case 6:
        return "Math." + SMOOTH[random.nextInt(4)] + "(" + a + ")";
      case 7:
        return "Math.exp(-Math.sqrt(1 + Math.pow(" + a + ", 2)))";
      case 8:
        return (chance(0.5) ? "Math.max(" : "Math.min(") + a + ", " + leaf(scope) + ")";
      case 9:
        return "(" + condition(scope, depth - 1) + " ? " + a + " : " + leaf(scope) + ")";
      case 10:
        return "-" + leaf(scope) + " * Math.abs(" + a + ")";
      case 11:
        return effect(scope, a);
      default:
        return choice(scope, a);
    }
  }

  /** An expression with a side effect. */
  private String effect(Scope scope, String value) {
    String x = scope.any(Kind.NUMBER, random);
    switch (random.nextInt(5)) {
      case 0:
        return "(" + x + " = " + value + ")";
      case 1:
        return "(" + x + " += Math.sin(" + value + "))";
      case 2:
        return chance(0.5) ? x + "++" : "--" + x;
      case 3:
        return "(" + element(scope) + " = " + value + ")";
      default:
        return scope.any(Kind.ARRAY, random) + "[" + scope.any(Kind.INTEGER, random) + "++ & 3]";
    }
  }

  private String choice(Scope scope, String value) {
    return "switch ("
        + integer(scope)
        + " & 3) { case 0 -> "
        + leaf(scope)
        + "; case 1, 2 -> { double w = "
        + leaf(scope)
        + "; yield w * 0.5; } default -> "
        + value
        + "; } * 0.9";
  }

  String leaf(Scope scope) {
    switch (random.nextInt(8)) {
      case 0:
        return Double.toString((1 + random.nextInt(19)) / 8.0);
      case 1:
        return "(" + integer(scope) + ") * 0.25";
      case 2:
      case 3:
        return element(scope);
      default:
        return scope.any(Kind.NUMBER, random);
    }
  }

  /** An element of an array or a table, as something to read or to assign to. */
  String element(Scope scope) {
    return scope.has(Kind.TABLE) && chance(0.3)
        ? row(scope) + "[" + index(scope) + "]"
        : scope.any(Kind.ARRAY, random) + "[" + index(scope) + "]";
  }

  String row(Scope scope) {
    return scope.any(Kind.TABLE, random) + "[" + integer(scope) + " & 1]";
  }

  String index(Scope scope) {
    if (chance(0.3)) {
      return Integer.toString(random.nextInt(Scope.LENGTH));
    }
    return scope.has(Kind.COUNTER) && chance(0.6)
        ? scope.any(Kind.COUNTER, random)
        : integer(scope) + " & 3";
  }

  String integer(Scope scope) {
    Kind kind = scope.has(Kind.COUNTER) && chance(0.5) ? Kind.COUNTER : Kind.INTEGER;
    String i = scope.any(kind, random);
    switch (random.nextInt(6)) {
      case 0:
        return "(" + i + " * 3 + 1) / 2";
      case 1:
        return "(" + i + " ^ " + random.nextInt(4) + ")";
      case 2:
        return "(" + i + " % 3)";
      default:
        return i;
    }
  }

  String condition(Scope scope, int depth) {
    switch (random.nextInt(5)) {
      case 0:
        return "(" + integer(scope) + " & 1) == 0";
      case 1:
        return "("
            + condition(scope, 0)
            + (chance(0.5) ? " && " : " || ")
            + comparison(scope)
            + ")";
      default:
        return depth > 0 && chance(0.2) ? "!(" + comparison(scope) + ")" : comparison(scope);
    }
  }

  private String comparison(Scope scope) {
    String operator = " " + COMPARISONS[random.nextInt(4)] + " ";
    return scope.any(Kind.NUMBER, random) + operator + number(scope, 1);
  }
}
