package dev.adjoint.processor.report.site;

import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java source as HTML in which comments, literals, keywords and annotations are marked. */
final class JavaTokens {
  private static final Set<String> CONTEXTUAL = Set.of("var", "record", "yield", "sealed");
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private final StringBuilder html = new StringBuilder();
  private int at;

  private JavaTokens(String text) {
    this.text = text;
  }

  /** The lines of a file, each as HTML of its own. */
  static List<String> html(List<String> lines) {
    JavaTokens tokens = new JavaTokens(String.join("\n", lines));
    tokens.read();
    return List.of(tokens.html.toString().split("\n", -1)).subList(0, lines.size());
  }

  private void read() {
    while (at < text.length()) {
      int start = at;
      String kind = next();
      append(kind, text.substring(start, at));
    }
  }

  /** Goes to the end of a token; returns what it is. */
  private String next() {
    if (text.startsWith("//", at)) {
      at = endOf("\n", at, 0);
      return "comment";
    } else if (text.startsWith("/*", at)) {
      at = endOf("*/", at + 2, 2);
      return "comment";
    } else if (text.startsWith(TEXT_BLOCK, at)) {
      quoted(TEXT_BLOCK);
      return "string";
    }
    int c = text.codePointAt(at);
    if (c == '"' || c == '\'') {
      quoted(Character.toString(c));
      return "string";
    } else if (isDigit(at) || c == '.' && isDigit(at + 1)) {
      number();
      return "number";
    } else if (c == '@' && isWord(at + 1)) {
      at++;
      name();
      return "annotation";
    } else if (isWord(at)) {
      int start = at;
      name();
      String word = text.substring(start, at);
      return SourceVersion.isKeyword(word) || CONTEXTUAL.contains(word) ? "keyword" : "";
    }
    at += Character.charCount(c);
    return "";
  }

  /** Where something ends that begins with {@code mark} at or after a place. */
  private int endOf(String mark, int from, int length) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + length;
  }

  private void quoted(String quote) {
    boolean block = quote.equals(TEXT_BLOCK);
    at += quote.length();
    while (at < text.length() && (block || text.charAt(at) != '\n')) {
      if (text.startsWith(quote, at)) {
        at += quote.length();
        return;
      }
      at = Math.min(text.length(), at + (text.charAt(at) == '\\' ? 2 : 1));
    }
  }

  private void number() {
    while (at < text.length()
        && (isWord(at) || isDigit(at) || text.charAt(at) == '.' || isSignOfExponent())) {
      at++;
    }
  }

  private boolean isSignOfExponent() {
    char c = text.charAt(at);
    return (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(at - 1)) >= 0;
  }

  private void name() {
    while (at < text.length()
        && (isWord(at) || Character.isJavaIdentifierPart(text.codePointAt(at)))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private boolean isWord(int place) {
    return place < text.length() && Character.isJavaIdentifierStart(text.codePointAt(place));
  }

  private boolean isDigit(int place) {
    return place < text.length() && Character.isDigit(text.charAt(place));
  }

  /** A token of several lines is marked in each of them. */
  private void append(String kind, String token) {
    String open = kind.isEmpty() ? "" : "<span class=\"" + kind + "\">";
    String close = kind.isEmpty() ? "" : "</span>";
    html.append(open).append(Html.escape(token).replace("\n", close + "\n" + open)).append(close);
  }
}
