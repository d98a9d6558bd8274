package dev.adjoint.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The HTML around every page, with {@code {{names}}} where its parts go. */
final class Template {
  private static final Pattern PART = Pattern.compile("\\{\\{(\\w+)}}");

  private final String text = resource("page.html");

  String fill(Map<String, String> parts) {
    Matcher matcher = PART.matcher(text);
    return matcher.replaceAll(
        part -> {
          String value = parts.get(part.group(1));
          if (value == null) {
            throw new IllegalArgumentException("no part " + part.group(1));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  /** A text that comes with the program. */
  static String resource(String name) {
    try (InputStream stream = Template.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
