package dev.adjoint.processor.shrink;

import java.util.regex.Pattern;

/** The text of a source around its tokens. */
final class Layout {
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'"
              + "|//[^\n]*|/\\*[\\s\\S]*?\\*/");

  private Layout() {}

  /** Without comments, but those that state inputs, each of which becomes one line. */
  static String withoutComments(String source) {
    String joined = source;
    String before;
    do {
      before = joined;
      joined = joined.replaceAll("(?m)^(\\s*// ?@.*)\n\\s*//(?! ?@)", "$1");
    } while (!joined.equals(before));
    return LITERAL_OR_COMMENT
        .matcher(joined)
        .replaceAll(
            match -> {
              String text = match.group();
              boolean isComment = text.startsWith("//") || text.startsWith("/*");
              boolean isStated = text.matches("// ?@[\\s\\S]*");
              return isComment && !isStated ? " " : java.util.regex.Matcher.quoteReplacement(text);
            });
  }

  /** Without blank lines and spaces of no use. */
  static String dense(String source) {
    return source
        .replaceAll("[ \t]+(?=\n)", "")
        .replaceAll("\n{2,}", "\n")
        .replaceAll("(?<=[^ \n])  +", " ");
  }
}
