package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Javadoc of generated members, wrapped to the width of a page. */
final class JavadocText {
  private static final int WIDTH = 92;

  private final List<String> lines = new ArrayList<>();

  /** Appends a paragraph. */
  void paragraph(String text) {
    if (lines.isEmpty()) {
      wrap(text, "", "");
    } else {
      lines.add("");
      wrap("<p>" + text, "", "");
    }
  }

  /** Appends a block tag; the first has a blank line before it. */
  void tag(String tag) {
    if (lines.stream().noneMatch(line -> line.startsWith("@"))) {
      lines.add("");
    }
    wrap(tag, "", "    ");
  }

  private void wrap(String text, String first, String others) {
    StringBuilder line = new StringBuilder(first);
    for (String word : words(text)) {
      if (line.length() + word.length() >= WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString());
        line = new StringBuilder(others);
      } else if (!line.toString().isBlank()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
  }

  /** The words; what stands in braces is one. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    StringBuilder word = new StringBuilder();
    for (char c : text.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  /** The text, in which nothing outside braces can be taken for a tag, and nothing ends it. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > 0) {
        escaped.append(c);
      } else {
        escaped.append(
            switch (c) {
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '&' -> "&amp;";
              case '@' -> "&#64;";
              default -> String.valueOf(c);
            });
      }
    }
    return escaped.toString().replace("*/", "*&#47;").replace("\\u", "&#92;u");
  }

  CodeBlock code() {
    return CodeBlock.of("$L\n", String.join("\n", lines));
  }
}
