package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas: Java's arithmetic with calls, and at most one comparison before each {@code ?}.
 */
final class FormulaParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*([\\p{L}_$][\\w\\p{L}$]*(?:\\s*\\.\\s*[\\p{L}_$][\\w\\p{L}$]*)*"
              + "|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?[dD]?"
              + "|[=!<>]=|[<>]~|[-+*/%(),?:<>])\\s*");
  private static final Map<String, BinaryOperator> COMPARISONS =
      Map.of(
          "==", BinaryOperator.EQUAL,
          "!=", BinaryOperator.NOT_EQUAL,
          "<=", BinaryOperator.LESS_EQUAL,
          ">=", BinaryOperator.GREATER_EQUAL,
          "<", BinaryOperator.LESS,
          ">", BinaryOperator.GREATER,
          "<~", BinaryOperator.LESS,
          ">~", BinaryOperator.GREATER);

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int position;

  FormulaParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        int start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        if (start == text.length()) {
          break;
        }
        throw new FormulaException(start, "unexpected " + text.charAt(start));
      }
      tokens.add(matcher.group(1).replaceAll("\\s", ""));
      starts.add(matcher.start(1));
      end = matcher.end();
    }
  }

  /** Reads the whole text. */
  Formula parse() {
    Formula formula = conditional();
    if (position != tokens.size()) {
      throw unexpected();
    }
    return formula;
  }

  private FormulaException unexpected() {
    boolean ended = position >= tokens.size();
    return new FormulaException(
        ended ? text.length() : starts.get(position),
        ended ? "it ends too early" : "unexpected " + tokens.get(position));
  }

  private boolean accept(String token) {
    boolean found = position < tokens.size() && tokens.get(position).equals(token);
    position += found ? 1 : 0;
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unexpected();
    }
  }

  private String next() {
    if (position == tokens.size()) {
      throw unexpected();
    }
    return tokens.get(position++);
  }

  private Formula conditional() {
    Formula left = sum();
    if (position == tokens.size() || !COMPARISONS.containsKey(tokens.get(position))) {
      return left;
    }
    String symbol = next();
    Formula right = sum();
    expect("?");
    Formula whenTrue = conditional();
    expect(":");
    Formula whenFalse = conditional();
    boolean tie = symbol.endsWith("~");
    return new Formula.Conditional(
        new Formula.Comparison(COMPARISONS.get(symbol), tie, left, right), whenTrue, whenFalse);
  }

  private Formula sum() {
    Formula left = product();
    while (true) {
      if (accept("+")) {
        left = new Formula.Arithmetic(BinaryOperator.ADD, left, product());
      } else if (accept("-")) {
        left = new Formula.Arithmetic(BinaryOperator.SUBTRACT, left, product());
      } else {
        return left;
      }
    }
  }

  private Formula product() {
    Formula left = signed();
    while (true) {
      if (accept("*")) {
        left = new Formula.Arithmetic(BinaryOperator.MULTIPLY, left, signed());
      } else if (accept("/")) {
        left = new Formula.Arithmetic(BinaryOperator.DIVIDE, left, signed());
      } else if (accept("%")) {
        left = new Formula.Arithmetic(BinaryOperator.REMAINDER, left, signed());
      } else {
        return left;
      }
    }
  }

  private Formula signed() {
    if (accept("-")) {
      return new Formula.Negation(signed());
    }
    return accept("+") ? signed() : primary();
  }

  private Formula primary() {
    if (accept("(")) {
      Formula inner = conditional();
      expect(")");
      return inner;
    }
    String token = next();
    if (Character.isDigit(token.charAt(0)) || token.charAt(0) == '.') {
      return new Formula.Number(Double.parseDouble(token));
    }
    if (!Character.isJavaIdentifierStart(token.charAt(0))) {
      position--;
      throw unexpected();
    }
    return accept("(") ? new Formula.Call(token, arguments()) : new Formula.Name(token);
  }

  private List<Formula> arguments() {
    List<Formula> arguments = new ArrayList<>();
    if (accept(")")) {
      return arguments;
    }
    do {
      arguments.add(conditional());
    } while (accept(","));
    expect(")");
    return arguments;
  }
}
