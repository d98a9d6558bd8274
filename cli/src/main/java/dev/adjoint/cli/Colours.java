package dev.adjoint.cli;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds colours for terminals: comments and keywords of code, the first words of messages. */
final class Colours {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String CYAN = "\u001b[36m";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|(?s:/\\*.*?\\*/))"
              + "|(?<text>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
              + "|(?<word>\\b[a-z]+\\b)");
  private static final Pattern MESSAGE =
      Pattern.compile("^(?:[^\\n]*?:\\d+: |- )?(?<word>error|warning): ");
  private static final Set<String> KEYWORDS =
      Set.of(
          "package",
          "import",
          "public",
          "private",
          "protected",
          "static",
          "final",
          "abstract",
          "class",
          "record",
          "interface",
          "enum",
          "extends",
          "implements",
          "return",
          "if",
          "else",
          "for",
          "while",
          "do",
          "switch",
          "case",
          "default",
          "break",
          "continue",
          "throw",
          "throws",
          "new",
          "try",
          "catch",
          "finally",
          "assert",
          "instanceof",
          "this",
          "super",
          "null",
          "true",
          "false",
          "void",
          "boolean",
          "byte",
          "short",
          "char",
          "int",
          "long",
          "float",
          "double",
          "var",
          "yield");

  private Colours() {}

  /** Java, or the text of a stage. */
  static String code(String code) {
    return TOKEN
        .matcher(code)
        .replaceAll(
            token -> Matcher.quoteReplacement(coloured(token.group(), token.start(1) >= 0)));
  }

  private static String coloured(String token, boolean isComment) {
    if (isComment) {
      // Line by line, so that a pager that shows a part of a comment has its colour.
      String colour = token.startsWith("// ----") ? CYAN : GREEN;
      return colour + token.replace("\n", RESET + "\n" + colour) + RESET;
    }
    return KEYWORDS.contains(token) ? BOLD + token + RESET : token;
  }

  /** A line of a message. */
  static String message(String line) {
    Matcher message = MESSAGE.matcher(line);
    if (!message.find()) {
      return line.strip().equals("^") ? GREEN + line + RESET : line;
    }
    String colour = message.group("word").equals("error") ? RED : YELLOW;
    int start = message.start("word");
    return line.substring(0, start)
        + colour
        + message.group("word")
        + ":"
        + RESET
        + line.substring(message.end("word") + 1);
  }
}
