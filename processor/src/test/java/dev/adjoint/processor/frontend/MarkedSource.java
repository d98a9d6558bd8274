package dev.adjoint.processor.frontend;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A source whose expected messages stand in it: {@code /*!AD1234*}{@code /} right before the token
 * at which the message is to be reported.
 */
public final class MarkedSource extends SimpleJavaFileObject {
  private static final Pattern MARKER = Pattern.compile("/\\*!(AD\\d{4})\\*/");

  private final String text;

  private MarkedSource(String name, String text) {
    super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
    this.text = text;
  }

  /** A source in a file of this name. */
  public static MarkedSource of(String name, String text) {
    return new MarkedSource(name, text);
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  /** The expected messages: {@code code @ number of the line: rest of the line}. */
  public Set<String> expected() {
    Set<String> expected = new TreeSet<>();
    Matcher matcher = MARKER.matcher(text);
    while (matcher.find()) {
      expected.add(describe(matcher.group(1), afterMarkers(matcher.end())));
    }
    return expected;
  }

  private int afterMarkers(int position) {
    Matcher next = MARKER.matcher(text).region(position, text.length());
    return next.lookingAt() ? afterMarkers(next.end()) : position;
  }

  /** A message as {@link #expected} writes it. */
  public String describe(String code, long position) {
    int end = text.indexOf('\n', (int) position);
    long line = 1 + text.substring(0, (int) position).chars().filter(c -> c == '\n').count();
    return code
        + " @ "
        + line
        + ": "
        + text.substring((int) position, end < 0 ? text.length() : end);
  }
}
