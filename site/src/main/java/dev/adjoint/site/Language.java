package dev.adjoint.site;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language is coloured: one pattern whose named groups are the classes of what they match,
 * the first that matches counting.
 */
enum Language {
  JAVA(
      "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
          + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')"
          + "|(?<annotation>@(?!interface)[A-Za-z_][\\w.]*)"
          + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|const|"
          + "continue|default|do|double|else|enum|extends|final|finally|float|for|if|implements|"
          + "import|instanceof|int|interface|long|native|new|package|private|protected|public|"
          + "record|return|sealed|permits|short|static|strictfp|super|switch|synchronized|this|"
          + "throw|throws|transient|try|var|void|volatile|while|yield|true|false|null)\\b)"
          + "|(?<type>\\b[A-Z]\\w*)"
          + "|(?<number>\\b(?:0[xX][\\da-fA-F_]+|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)[fFdDlL]?)"),
  XML(
      "(?<comment><!--(?s:.*?)-->)"
          + "|(?<string>\"[^\"<]*\"|'[^'<]*')"
          + "|(?<keyword></?[\\w.:-]+|/?>|<\\?xml|\\?>)"),
  SHELL(
      "(?<comment>(?<![\\w$\\\\])#[^\\n]*)"
          + "|(?<string>\"(?:\\\\.|[^\"\\\\])*\"|'[^']*')"
          + "|(?<keyword>(?m:^\\s*(?:\\$ )?)(?:mvn|java|javac|git|cd|mkdir|jar|export|gradle|"
          + "\\./[\\w./-]+)\\b)"
          + "|(?<type>\\$\\{?\\w+\\}?)"
          + "|(?<annotation>(?<=\\s)--?[\\w.:-]+)"),
  GROOVY(
      "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
          + "|(?<string>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
          + "|(?<annotation>@[A-Za-z_][\\w.]*)"
          + "|(?<keyword>\\b(?:class|def|else|false|for|fun|if|import|in|new|null|object|package|"
          + "plugins|repositories|dependencies|return|tasks|true|val|var|when|while)\\b)"
          + "|(?<number>\\b\\d[\\d_]*(?:\\.\\d+)?)"),
  PLAIN("(?!)");

  private static final Map<String, Language> BY_NAME =
      Map.ofEntries(
          Map.entry("java", JAVA),
          Map.entry("xml", XML),
          Map.entry("html", XML),
          Map.entry("svg", XML),
          Map.entry("sh", SHELL),
          Map.entry("bash", SHELL),
          Map.entry("shell", SHELL),
          Map.entry("console", SHELL),
          Map.entry("groovy", GROOVY),
          Map.entry("gradle", GROOVY),
          Map.entry("kotlin", GROOVY),
          Map.entry("kts", GROOVY),
          Map.entry("kt", GROOVY),
          Map.entry("scala", GROOVY));

  final Pattern pattern;

  Language(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** The language of a fenced block with this word, or of a file with this ending. */
  static Language named(String name) {
    return BY_NAME.getOrDefault(name, PLAIN);
  }
}
