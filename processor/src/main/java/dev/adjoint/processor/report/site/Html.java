package dev.adjoint.processor.report.site;

/** Text as HTML that is well-formed XML too. */
final class Html {
  private static final char UNKNOWN = '\uFFFD';

  private Html() {}

  /** Text with everything escaped that means something, in attributes too. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> append(c, escaped));
    return escaped.toString();
  }

  private static void append(int c, StringBuilder escaped) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isText(c) ? c : UNKNOWN);
    }
  }

  /** Whether XML can have the character. */
  private static boolean isText(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c < 0xD800
        || c >= 0xE000 && c < 0xFFFE
        || c >= 0x10000;
  }

  /** An element with text in it. */
  static String element(String name, String className, String text) {
    return "<" + name + " class=\"" + className + "\">" + escape(text) + "</" + name + ">";
  }

  /** The attribute that says which lines of the source something belongs to. */
  static String lines(Iterable<String> lines) {
    String joined = String.join(" ", lines);
    return joined.isEmpty() ? "" : " data-line=\"" + escape(joined) + "\"";
  }
}
